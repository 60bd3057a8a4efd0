import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

// tsc has already emitted `dist/modules`; rollup bundles what it emitted, dependencies included.
const plugins = (notices) => [
  minifyTemplateLiterals({ failOnError: true, include: 'dist/modules/**/*.js' }),
  nodeResolve({ exportConditions: ['production', 'browser'] }),
  onePolicy,
  // The CSV library is no ES module.
  commonjs({ include: 'node_modules/papaparse/**', ignore: ['stream'] }),
  // No function here is called with `new`, so that arrows and methods do.
  terser({
    ecma: 2022,
    compress: { passes: 4, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
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

/**
 * A second copy of the script does nothing, but lit makes its Trusted Types policy as soon as it is read, and a
 * page whose Content-Security-Policy names policies allows each of them once: the second copy makes none.
 */
const onePolicy = {
  name: 'one-policy',
  transform(code, id) {
    if (!/\/lit-html\.js$/.test(id)) return undefined;
    const changed = code.replace(
      /(\w+)\?\1\.createPolicy\("lit-html"/,
      '$1&&!customElements.get("session-list")?$1.createPolicy("lit-html"',
    );
    if (changed === code) this.error('lit-html makes its policy in another way now.');
    return { code: changed, map: null };
  },
};

/** A classic script is read in the encoding of its page, whatever that is, unless it begins with this mark. */
const markedUtf8 = {
  name: 'marked-utf-8',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = `\uFEFF${chunk.code}`;
  },
};

/** In a classic script a second copy can stop before it begins. */
const stopSecond =
  'if(customElements.get("session-list")){console.info("<session-list> is defined already; this copy does nothing.");return globalThis.SessionListElements}';

/**
 * Parts that several ask for, each in one file; what the script itself needs must not be among them, or every page
 * would load the whole part.
 */
const parts = {
  'read-any':
    /\/feed\/(?:read-any|normalise|read-session|fields|choices|formats\/own|times\/(?:usual-times|moments|time-zone))\.js$/,
  thorough:
    /\/view\/(?:link-pieces|rich-description|text-blocks)\.js$|\/feed\/(?:(?:written|texts)\/|thorough|times\/(?:dated-time|ends|iso-time|reading|time-fields|weekdays|when|zone-names)\.js$)/,
  problems: /\/text\/(?:problems|report)\.js$/,
  strings: /\/text\/(?:refine|nothing|agenda)-strings\.js$/,
  search:
    /\/view\/marks\.js$|\/find\/(?!breaks|engine|facets|matches|near|order|plain-search|related|sections|subjects)/,
};

const partOf = (id) => Object.keys(parts).find((name) => parts[name].test(id));

/**
 * What there is no room for in one file: formats of other software, readers that need a library, sessions in HTML
 * without schema.org, Markdown, column names that are not English, several feeds as one, the names of breaks, the
 * agenda, JSON-LD, the doctor, the quick way to read exact feeds, the nearest words of a search that found nothing,
 * and other languages, whose words a page may have in itself.
 */
const absent = {
  '/icalendar/calendar.js': '',
  '/agenda-strings.js': 'export const agendaEnglish = {};',
  '/doctor.js': 'export const doctor = () => undefined;',
  '/csv-rows.js': '',
  '/breaks.js': 'export const isBreak = ({ isService }) => isService;',
  '/feed/merge.js': '',
  '/several.js': '',
  '/near.js': 'export const nearestWords = () => [];',
  '/publishing.js':
    'export class Publishing { constructor() { console.info("<session-list>: no JSON-LD") } }',
  '/feed/exact.js': 'export const readExact = async () => undefined;',
  '/text/languages.js': 'export const translationOf = () => undefined;',
};
const inPlaceOf = {
  '/formats/all.js': '/formats/common.js',
  '/column-names.js': '/english-columns.js',
  '/html-sessions.js': '/no-html-sessions.js',
  '/markdown-text.js': '/no-markdown.js',
  '/picking.js': '/no-picking.js',
};
const endOf = (ends, id) => Object.keys(ends).find((end) => id.endsWith(end));

const withCommonFormats = {
  name: 'with-common-formats',
  resolveId(id, importer) {
    const end = endOf(inPlaceOf, id);
    if (end) return this.resolve(id.replace(end, inPlaceOf[end]), importer);
    const without = endOf(absent, importer ? new URL(id, `file://${importer}`).pathname : id);
    return without && `\0absent:${without}`;
  },
  load: (id) => (id.startsWith('\0absent:') ? absent[id.slice(8)] : undefined),
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
      onlyExplicitManualChunks: true,
    },
  },
  {
    // For whoever can upload just one file: a classic script that loads nothing later.
    input,
    plugins: [withCommonFormats, ...plugins(), markedUtf8],
    output: {
      ...shared,
      file: 'dist/session-list.full.js',
      format: 'iife',
      name: 'SessionListElements',
      intro: stopSecond,
      inlineDynamicImports: true,
    },
  },
  // The page in a frame, and the page around it.
  ...['embed', 'frame'].map((name) => ({
    input: `dist/modules/embed/${name}.js`,
    plugins: [...plugins(), markedUtf8],
    output: { ...shared, file: `dist/${name}.js`, format: 'iife' },
  })),
];
