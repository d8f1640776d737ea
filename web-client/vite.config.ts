import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const gateway = process.env.LEERSTROOM_GATEWAY ?? 'http://localhost:8080';
const proxy = Object.fromEntries(['/api', '/auth', '/login', '/logout', '/oauth2'].map((path) => [path, gateway]));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
    // a picture as data: in a stylesheet saves a request; anything larger stays a file
    assetsInlineLimit: 2048,
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    maxWorkers: 2,
    testTimeout: 40_000,
  },
});
