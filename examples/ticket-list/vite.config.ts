import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'build/static',
    rolldownOptions: {
      input: 'src/main.tsx',
      // Hashed names: the portal may cache them forever, and client-extension.yaml finds them by a wildcard.
      output: {
        entryFileNames: 'ticket-list.[hash].js',
        chunkFileNames: 'chunks/[name].[hash].js',
        assetFileNames: 'assets/[name].[hash][extname]',
      },
    },
  },
  server: { origin: 'http://localhost:5173', cors: true },
});
