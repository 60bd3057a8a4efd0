import 'session-list';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Programme, SessionList } from 'session-list';
import type {} from 'session-list/react';

const App = () => {
  const list = useRef<SessionList>(null);
  const [programme, setProgramme] = useState<Programme>();
  return (
    <>
      <h1>{programme?.title ?? 'Programme'}</h1>
      <session-list
        ref={list}
        src="programme.json"
        headingLevel={2}
        onsession-list-load={(event) => setProgramme(event.programme)}
        onsession-list-change={({ matches }) => console.log(matches.length)}
      >
        <a href="programme.html">Programme</a>
      </session-list>
    </>
  );
};

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
