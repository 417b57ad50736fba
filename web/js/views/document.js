import { html, nothing } from '/vendor/lit-html/lit-html.js';
import { guard } from '/vendor/lit-html/directives/guard.js';
import { ref } from '/vendor/lit-html/directives/ref.js';
import { cut, layoutOf } from '../layout.js';
import { href } from '../routes.js';
import { personLink } from './chips.js';

/** A document's text in leaves; each leaf is drawn anew only when its mark or address changes. */
export function documentText(app, state, document) {
  const { panel, drawn, language } = state;
  const ready = (leaf) => drawn?.document === document && drawn.leaves.has(leaf.index);
  return layoutOf(document).map((leaf) => {
    const mark = panel.mark && panel.mark.start < leaf.end && panel.mark.end > leaf.start ? panel.mark : null;
    const here = leaf.blocks.some(({ anchor }) => anchor === panel.anchor) ? panel.anchor : null;
    return html`<div class="leaf ${ready(leaf) ? '' : 'undrawn'}" lang="zh" ${ref(app.reading.watch(leaf))}>
      ${guard([document, ready(leaf), mark, here, language], () =>
        ready(leaf) ? leaf.blocks.map((block) => blockView(app, document, block, { mark, here })) : nothing,
      )}
    </div>`;
  });
}

function blockView(app, document, block, { mark, here }) {
  const current = block.anchor === here;
  const marked = (span) =>
    cut(document.text, span, mark).map((piece) => (piece.marked ? html`<mark tabindex="-1">${piece.text}</mark>` : piece.text));
  if (block.kind === 'heading') {
    return html`<h3 id=${block.anchor} tabindex="-1" data-level=${block.level} class=${current ? 'here' : ''}>
      <a href=${href.document(document.id, block.anchor)}>${marked(block)}</a>
    </h3>`;
  }
  return html`
    <div id=${block.anchor} tabindex="-1" class="paragraph ${block.kind} ${current && !mark ? 'here' : ''}">
      <a class="number" href=${href.document(document.id, block.anchor)} aria-label=${numberLabel(app, block)}
        >${block.number ?? app.t('noteMark')}</a
      >
      ${block.runs.map((run) => runView(app, block, run, marked(run)))}
    </div>
  `;
}

const numberLabel = (app, { number }) => (number == null ? app.t('notePlace') : app.t('paragraphPlace', number));

function runView(app, block, { speakers, source }, text) {
  return html`
    <div class="run">
      <p class="margin">${marginOf(app, block, speakers, source)}</p>
      <p class="text">${text}</p>
    </div>
  `;
}

function marginOf(app, block, speakers, source) {
  if (speakers?.length) {
    return speakers.map(
      (person) => html`${personLink(person)}${person.title ? html`<span class="title">${person.title}</span>` : nothing}`,
    );
  }
  if (source) return html`<span class="collective">${source}</span>`;
  return block.kind === 'note' ? nothing : html`<span class="briefing">${app.t('briefingItself')}</span>`;
}
