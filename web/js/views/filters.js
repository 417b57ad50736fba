import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { languageOf } from '../browser.js';
import { icons } from './icons.js';

/** The button and the menu that narrow questions to documents or persons. */
export function filterMenu(app, state) {
  const { documents, speakers } = state.corpus;
  const quoted = speakers.filter((person) => person.statements > 0).sort((a, b) => b.statements - a.statements);
  return html`
    <button type="button" class="quiet" popovertarget="filter-menu">${icons.filter} ${app.t('narrow')}</button>
    <div id="filter-menu" class="menu" popover>
      ${choices(app, 'documents', documents, ({ title }) => title)}
      ${choices(app, 'speakers', quoted, ({ name, title }) => [name, title].filter(Boolean).join('，'))}
    </div>
  `;
}

function choices(app, field, options, label) {
  const chosen = app.store.state.filter[field];
  return html`
    <fieldset>
      <legend>${app.t(`narrow.${field}`)}</legend>
      ${options.map(
        (option) => html`<label lang=${languageOf(label(option))}>
          <input
            type="checkbox"
            .checked=${chosen.includes(option.id)}
            @change=${() => toggle(app, field, option.id)}
          />
          <span>${label(option)}</span>
        </label>`,
      )}
    </fieldset>
  `;
}

/** Takes an id into the filter or out of it. */
export function toggle(app, field, id) {
  app.store.update(({ filter }) => ({
    filter: {
      ...filter,
      [field]: filter[field].includes(id) ? filter[field].filter((one) => one !== id) : [...filter[field], id],
    },
  }));
}

/** The present filter as chips that take themselves away. */
export function filterChips(app, state) {
  const entries = named(state.corpus, state.filter);
  if (!entries.length) return nothing;
  return html`<ul class="filter-chips" aria-label=${app.t('narrowedTo')}>
    ${entries.map(
      ({ field, id, name }) => html`<li>
        <span lang=${languageOf(name)}>${name}</span>
        <button type="button" aria-label=${app.t('removeFilter', name)} @click=${() => toggle(app, field, id)}>
          ${icons.close}
        </button>
      </li>`,
    )}
  </ul>`;
}

/** What an earlier question was narrowed to, in a line. */
export function filterSummary(app, filter) {
  const names = named(app.store.state.corpus, filter).map(({ name }) => name);
  return names.length ? html`<p class="narrowed">${app.t('narrowedToNames', names.join('、'))}</p>` : nothing;
}

function named(corpus, filter) {
  const of = (field, label) =>
    filter[field].map((id) => ({ field, id, name: label(corpus[field].find((one) => one.id === id)) ?? id }));
  return [...of('documents', (one) => one?.title), ...of('speakers', (one) => one?.name)];
}
