import { defineConfig } from 'tsup';
import { library } from '../../tsup.base.ts';

export default defineConfig({
  ...library,
  // Puts constants in their places: V8 would read a bundle's variables anew at every turn of the innermost loops.
  esbuildOptions: (options) => {
    options.minifySyntax = true;
  },
});
