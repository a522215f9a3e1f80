// How the interface is built: everything from this server, nothing inlined that the policy of contents would refuse.
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server that `vite` in development hands questions of the API to. */
const SERVER = process.env['SIJILL_SERVER'] ?? 'http://127.0.0.1:4600'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2023',
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // the map is one large part by itself, loaded after the first view
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': SERVER, '/login': SERVER, '/enter': SERVER } },
})
