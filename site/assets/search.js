// The search, and the only script of the site. Without it a link to the A to Z stands in its place, and every page is whole.
(() => {
  'use strict';

  const MOST = 10;
  const SHORTCUT = 'plumbline-no-shortcut';
  const WEIGHTS = { title: 8, section: 7, terms: 5, detail: 4, words: 2 };
  const place = document.querySelector('.search');
  const template = place && place.querySelector('template');
  if (!template || !document.currentScript) return;

  const root = new URL('../', document.currentScript.src);
  const indexAddress = new URL(place.dataset.index, document.baseURI);
  // Which part of the site the reader is in: what is written for it comes first.
  const own = document.body.classList.contains('for-clinicians') ? 1 : 0;
  place.replaceChildren(template.content.cloneNode(true));
  const form = place.querySelector('form');
  const field = form.querySelector('input[type=search]');
  const status = form.querySelector('[role=status]');
  const panel = form.querySelector('.found');
  const nothing = panel.querySelector('.found-nothing');
  const list = panel.querySelector('ul');
  const shortcut = panel.querySelector('input[type=checkbox]');
  let index = null;
  let loading = false;
  let telling = 0;

  // Words

  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const wordsOf = folded => folded.match(/[\p{L}\p{N}]+/gu) || [];
  const isChinese = word => /\p{Script=Han}/u.test(word);

  // Chinese is written without spaces: a run of characters is looked for pair by pair.
  const pairs = word => word.length < 3 ? [word] : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));

  const asked = text => {
    const all = wordsOf(fold(text)).flatMap(word => isChinese(word) ? pairs(word) : [word]);
    const kept = all.filter(word => !index.idle.has(word));
    return kept.length ? kept : all;
  };

  // Is one letter more, less, other or in its neighbour's place all that keeps the word from beginning like this?
  const nearly = (asked, word) => {
    let i = 0;
    while (i < asked.length && asked[i] === word[i]) i++;
    const begins = (from, to) => word.startsWith(asked.slice(from), to);
    return begins(i + 1, i + 1) || begins(i + 1, i) || begins(i, i + 1)
      || asked[i] === word[i + 1] && asked[i + 1] === word[i] && begins(i + 2, i + 2);
  };

  const fit = (asked, part) => {
    if (isChinese(asked)) return part.text.includes(asked) ? 1 : 0;
    let best = 0;
    for (const word of part.words) {
      if (word === asked) return 1;
      if (word.startsWith(asked)) best = Math.max(best, .8);
      else if (best < .3 && asked.length > 4 && nearly(asked, word)) best = .3;
    }
    return best;
  };

  // The index

  const anchorOf = title => (title.toLowerCase().match(/[a-z0-9]+/g) || []).join('-');

  const prepare = raw => {
    let page = null;
    const part = (weight, text) => ({ weight, text, words: wordsOf(text) });
    const entries = raw.entries.map(([kind, where, title, detail = '', terms = '', words = '']) => {
      const isSection = where.startsWith('#');
      const entry = {
        title,
        detail: isSection ? page.title : detail,
        kind: isSection ? page.kind : raw.kinds[kind][0],
        href: isSection ? page.href + (where === '#' ? '#' + anchorOf(title) : where) : raw.kinds[kind][1] + where,
        isOwn: isSection ? page.isOwn : kind === own,
        begins: fold(title),
        parts: [part(isSection ? WEIGHTS.section : WEIGHTS.title, fold(title)), part(WEIGHTS.terms, fold(terms)),
          part(isSection ? WEIGHTS.words : WEIGHTS.detail, fold(isSection ? page.title : detail)), part(WEIGHTS.words, fold(words))],
      };
      if (!isSection) page = entry;
      return entry;
    });
    return { ...raw, entries, idle: new Set(raw.idle.split(' ')) };
  };

  // Every word must be somewhere; a place counts by its best part.
  const score = (entry, words, whole) => {
    let sum = 0;
    for (const word of words) {
      const best = Math.max(...entry.parts.map(part => part.weight * fit(word, part)));
      if (best === 0) return 0;
      sum += best;
    }
    return sum / words.length + (entry.begins.startsWith(whole) ? 1 : 0) + (entry.isOwn ? 1.5 : 0);
  };

  const find = text => {
    const words = asked(text);
    if (!words.length) return null;
    const whole = fold(text.trim());
    return index.entries.map((entry, order) => ({ entry, order, score: score(entry, words, whole) }))
      .filter(one => one.score > 0)
      .sort((a, b) => b.score - a.score || a.order - b.order)
      .slice(0, MOST).map(one => one.entry);
  };

  // What is shown and said

  const tell = text => {
    clearTimeout(telling);
    telling = setTimeout(() => { status.textContent = text; }, 400);
  };

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.textContent = text;
    return made;
  };

  const shown = entry => {
    const link = element('a', '', '');
    link.href = new URL(entry.href, root);
    link.append(element('span', 'found-title', entry.title), ' ', element('span', 'found-kind', entry.kind));
    if (entry.detail) link.append(' ', element('span', 'found-detail', entry.detail));
    const item = element('li', '', '');
    item.append(link);
    return item;
  };

  const close = () => {
    panel.hidden = true;
    tell('');
  };

  const show = () => {
    const found = index && field.value.trim() ? find(field.value) : null;
    list.replaceChildren(...(found || []).map(shown));
    nothing.hidden = !found || found.length > 0;
    nothing.textContent = nothing.hidden ? '' : index.nothing;
    panel.hidden = !found;
    if (found) tell(found.length ? (found.length === 1 ? index.foundOne : index.found.replace('{0}', found.length)) : index.nothing);
    else tell('');
  };

  const load = () => {
    if (loading) return;
    loading = true;
    const script = document.createElement('script');
    script.src = indexAddress;
    script.onload = () => { index = prepare(window.plumblineIndex); if (document.activeElement === field) show(); };
    // What can still be shown then is the way to the A to Z.
    script.onerror = () => { loading = false; panel.hidden = false; };
    document.head.append(script);
  };

  // Keys

  const move = step => {
    const stops = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (next) next.focus();
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      field.focus();
      if (panel.hidden) field.value = '';
      close();
    },
  };

  field.addEventListener('focus', load);
  field.addEventListener('focus', show);
  field.addEventListener('input', () => { load(); show(); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const first = list.querySelector('a');
    if (first && !panel.hidden) first.click();
  });
  form.addEventListener('keydown', event => {
    if (event.isComposing || event.target === shortcut || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  form.addEventListener('focusout', event => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', event => {
    if (!form.contains(event.target)) close();
  });

  // A key of one character must be possible to turn off (WCAG 2.1.4). Where nothing may be kept, it lasts until the page is left.
  const kept = action => { try { return action(localStorage); } catch { return null; } };
  shortcut.checked = kept(store => store.getItem(SHORTCUT)) === null;
  shortcut.addEventListener('change', () => kept(store => shortcut.checked ? store.removeItem(SHORTCUT) : store.setItem(SHORTCUT, '1')));
  document.addEventListener('keydown', event => {
    const target = event.target;
    if (event.key !== '/' || !shortcut.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
