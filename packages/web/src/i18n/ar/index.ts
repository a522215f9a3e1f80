// The Arabic catalogue, put together of its parts.
import app from './app.json' with { type: 'json' }

export const ar = { ...app }
