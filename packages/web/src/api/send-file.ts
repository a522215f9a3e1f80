// Sends a file, telling how far it is.
import { ApiFault, BASE } from './client.ts'

/** Sends the bytes of a file to a route that takes them; `progress` is told the share sent, 0 to 1. Throws `ApiFault`. */
export const sendFile = (path: 'drafts' | 'imports', file: File, language: string, progress: (share: number) => void): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${BASE}/${path}?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Accept-Language', language)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 1))
    request.addEventListener('error', () => reject(new ApiFault({})))
    request.addEventListener('load', () => {
      const { status, response } = request
      if (status >= 200 && status < 300) resolve(response)
      else reject(new ApiFault((response ?? { status }) as ConstructorParameters<typeof ApiFault>[0]))
    })
    request.send(file)
  })
