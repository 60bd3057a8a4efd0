import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

// tsc has already emitted `dist/modules`; rollup bundles what it emitted, dependencies included.
const plugins = () => [
  minifyTemplateLiterals({ failOnError: true, include: 'dist/modules/**/*.js' }),
  nodeResolve({ exportConditions: ['production', 'browser'] }),
  // The CSV library is no ES module.
  commonjs({ include: 'node_modules/papaparse/**', ignore: ['stream'] }),
  terser({ ecma: 2022, compress: { passes: 3 }, format: { comments: false } }),
  // The notices of what is bundled, which the licences ask for, stand beside the bundles.
  license({
    banner: {
      content: '/*! session-list <%= pkg.version %>, MIT; with parts under other licences: LICENSES.txt */',
      commentStyle: 'none',
    },
    thirdParty: { output: 'dist/LICENSES.txt' },
  }),
];

const input = 'dist/modules/define.js';
const shared = { sourcemap: true, generatedCode: 'es2015' };

export default [
  {
    input: { 'session-list': input },
    // Chunks import from the script itself, so that the page's first request brings all that every page needs.
    preserveEntrySignatures: 'allow-extension',
    plugins: plugins(),
    output: { ...shared, dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js', experimentalMinChunkSize: 4_000 },
  },
  {
    // For whoever can upload just one file: a classic script that loads nothing later.
    input,
    plugins: plugins(),
    output: {
      ...shared,
      file: 'dist/session-list.full.js',
      format: 'iife',
      name: 'SessionListElements',
      inlineDynamicImports: true,
    },
  },
];
