import { html } from '/vendor/lit-html/lit-html.js';

const icon = (path) => html`
  <svg class="icon" viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d=${path} /></svg>
`;

/** Line drawings of 20 × 20; each stands beside a label or within a labelled button. */
export const icons = {
  send: icon('M10 16V4M4.5 9.5 10 4l5.5 5.5'),
  stop: icon('M6 6h8v8H6z'),
  add: icon('M10 4v12M4 10h12'),
  close: icon('m5 5 10 10M15 5 5 15'),
  edit: icon('M4 16l.8-3.4L13 4.4a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1L7.4 15.2z'),
  remove: icon('M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6'),
  save: icon('M10 3v9M6 8.5 10 12l4-3.5M4 16h12'),
  copy: icon('M7 7V4h9v9h-3M4 7h9v9H4z'),
  link: icon('M8 12l4-4M9 5.5l1.2-1.2a3.5 3.5 0 0 1 5 5L14 10.5M11 14.5l-1.2 1.2a3.5 3.5 0 0 1-5-5L6 9.5'),
  menu: icon('M3 5h14M3 10h14M3 15h14'),
  again: icon('M15.5 8A6 6 0 1 0 16 11M16 4v4h-4'),
  filter: icon('M3 5h14M6 10h8M8.5 15h3'),
  down: icon('M10 4v12M4.5 10.5 10 16l5.5-5.5'),
  table: icon('M3 4h14v12H3zM3 8h14M8 4v12'),
  search: icon('M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10zM13 13l4 4'),
};
