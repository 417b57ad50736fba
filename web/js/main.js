import { render } from '/vendor/lit-html/lit-html.js';
import { Api } from './api.js';
import { App } from './app.js';
import { Asking } from './asking.js';
import { Conversations } from './conversations.js';
import { Corpus } from './corpus.js';
import { Following } from './following.js';
import { Health } from './health.js';
import { readPreferences } from './preferences.js';
import { Preview } from './preview.js';
import { Reading } from './reading.js';
import { Router } from './router.js';
import { initialState } from './state.js';
import { openStorage } from './storage.js';
import { Store } from './store.js';
import { isTyping } from './typing.js';
import { shell } from './views/shell.js';
import { titleOf } from './views/title.js';

const store = new Store(initialState(readPreferences()));
const api = new Api((path, options) => fetch(path, options));
const corpus = new Corpus(api, store);
const health = new Health(api, store, onServerReady);
const conversations = new Conversations(store, await openStorage());
const asking = new Asking({ store, api, conversations, health });
const router = new Router(store, corpus);
const preview = new Preview(store, corpus);
const following = new Following(store);
const reading = new Reading(store);
const app = new App({ store, corpus, conversations, asking, router, preview, following, reading });
const root = document.getElementById('app');

store.subscribe((state) => {
  render(shell(app, state), root);
  document.title = titleOf(app, state);
  following.afterRender(state);
  reading.afterRender(state);
  const shownPreview = document.getElementById('preview');
  if (shownPreview) preview.place(shownPreview);
});

addEventListener('keydown', (event) => {
  if (event.key === '/' && !isTyping(event) && !event.ctrlKey && !event.metaKey) app.focusQuestion(event);
  if (event.key === 'Escape' && store.state.drawer) store.update({ drawer: false });
});

router.start();
conversations.load();
loadCorpus();

async function loadCorpus() {
  await corpus.load();
  health.suspect(store.state.corpus.status);
}

/** After the server was away or starting: reads the lists again and asks what had to wait. */
async function onServerReady() {
  corpus.forgetFailures();
  await corpus.load();
  app.say(app.t('connectedAgain'));
  for (const { id, turns } of store.state.conversations) {
    const waiting = turns.at(-1)?.error?.kind === 'starting' && turns.at(-1);
    if (waiting) asking.askAgain(id, waiting);
  }
}
