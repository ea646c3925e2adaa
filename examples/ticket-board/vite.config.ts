import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    outDir: 'build/static',
    rolldownOptions: {
      input: 'src/ticket-board.ts',
      // The portal's import map resolves it: see ../ticket-store.
      external: ['ticket-store'],
      output: { entryFileNames: 'ticket-board.[hash].js' },
    },
  },
});
