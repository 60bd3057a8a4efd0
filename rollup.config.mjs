import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

// tsc has already emitted `dist/modules`; rollup bundles what it emitted, dependencies included.
const plugins = (notices) => [
  minifyTemplateLiterals({ failOnError: true, include: 'dist/modules/**/*.js' }),
  nodeResolve({ exportConditions: ['production', 'browser'] }),
  // The CSV library is no ES module.
  commonjs({ include: 'node_modules/papaparse/**', ignore: ['stream'] }),
  // No function here is called with `new`, so that arrows and methods do.
  terser({
    ecma: 2022,
    compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true },
    format: { comments: false },
  }),
  // The notices of what is bundled, which the licences ask for, stand beside the bundles; the module with its
  // chunks has all that the one file has.
  license({
    banner: {
      content: '/*! session-list <%= pkg.version %>, MIT; with parts under other licences: LICENSES.txt */',
      commentStyle: 'none',
    },
    thirdParty: notices && { output: notices },
  }),
];

/** Parts by their folders: what one part needs comes with it, in one file. */
const partOf = (id) => {
  if (/\/feed\/(written|texts)\/|\/feed\/thorough\.js$/.test(id)) return 'thorough';
  if (/\/text\/(problems|report)\.js$/.test(id)) return 'problems';
  return /\/(find\/search|view\/marks)\.js$/.test(id) ? 'search' : undefined;
};

/** What there is no room for in one file: formats of other software, column names that are not English, and the
 * nearest words of a search that found nothing. */
const withCommonFormats = {
  name: 'with-common-formats',
  resolveId(id, importer) {
    if (/\/(icalendar\/calendar|near)\.js$/.test(id)) return '\0absent';
    if (id.endsWith('/formats/all.js')) return this.resolve(id.replace('all', 'common'), importer);
    if (id.endsWith('/column-names.js'))
      return this.resolve(id.replace('column-names', 'english-columns'), importer);
    return undefined;
  },
  load: (id) => (id === '\0absent' ? 'export const nearestWords = () => [];' : undefined),
};

const input = 'dist/modules/define.js';
const shared = { sourcemap: true, generatedCode: 'es2015' };

export default [
  {
    input: { 'session-list': input },
    // Chunks import from the script itself, so that the page's first request brings all that every page needs.
    preserveEntrySignatures: 'allow-extension',
    plugins: plugins('dist/LICENSES.txt'),
    output: {
      ...shared,
      dir: 'dist',
      format: 'es',
      chunkFileNames: 'chunks/[name]-[hash].js',
      manualChunks: partOf,
    },
  },
  {
    // For whoever can upload just one file: a classic script that loads nothing later.
    input,
    plugins: [withCommonFormats, ...plugins()],
    output: {
      ...shared,
      file: 'dist/session-list.full.js',
      format: 'iife',
      name: 'SessionListElements',
      inlineDynamicImports: true,
    },
  },
];
