import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { href } from '../routes.js';

/** Everybody the corpus knows; who is listed without being quoted stands apart. */
export function speakersView(app, state) {
  const sought = state.speakerSearch.trim();
  const fits = ({ name, titles = [], aliases = [] }) =>
    !sought || [name, ...titles, ...aliases].some((text) => text.includes(sought));
  const persons = state.corpus.speakers.filter(fits);
  const quoted = persons.filter(({ statements }) => statements > 0).sort((a, b) => b.statements - a.statements);
  const listed = persons.filter(({ statements }) => !statements);
  return html`
    <section class="page" aria-labelledby="speakers-heading">
      <h1 id="speakers-heading">${app.t('speakers')}</h1>
      <label class="search"
        ><span class="unseen">${app.t('searchSpeakers')}</span>
        <input
          type="search"
          placeholder=${app.t('searchSpeakers')}
          .value=${state.speakerSearch}
          @input=${(event) => app.store.update({ speakerSearch: event.target.value })}
        />
      </label>
      ${cards(app, quoted)}
      ${listed.length
        ? html`<h2>${app.t('listedOnly')}</h2>
            <p class="lede">${app.t('listedOnlyLede')}</p>
            ${cards(app, listed)}`
        : nothing}
      ${persons.length ? nothing : html`<p class="empty">${app.t('noSpeakerFits')}</p>`}
    </section>
  `;
}

function cards(app, persons) {
  return html`<ul class="cards">
    ${persons.map(
      ({ id, name, title, statements }) => html`<li>
        <a href=${href.speaker(id)}>
          <strong lang="zh">${name}</strong>
          <span class="title" lang="zh">${title}</span>
          <span class="count">${statements ? app.t('statementCount', statements) : app.t('notQuoted')}</span>
        </a>
      </li>`,
    )}
  </ul>`;
}
