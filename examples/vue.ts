import 'session-list';
import type { SessionListLoadEvent } from 'session-list';
import { createApp, defineComponent, h, ref } from 'vue';

// The same as App.vue, as a render function.
const App = defineComponent(() => {
  const title = ref('Programme');
  const onSessionListLoad = (event: SessionListLoadEvent): void => {
    title.value = event.programme.title ?? title.value;
  };
  return () => [
    h('h1', title.value),
    h('session-list', { src: 'programme.json', headingLevel: 2, onSessionListLoad }),
  ];
});

createApp(App).mount('#app');
