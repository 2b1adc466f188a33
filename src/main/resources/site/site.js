/* Filters, copies and opens; every page can be read without it. Works from disk: nothing is loaded. */
(function () {
  'use strict';

  function words(text) {
    return text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  function matches(form, text, data) {
    for (const select of data ? form.querySelectorAll('select') : []) {
      if (select.value && data[select.name] !== select.value) return false;
    }
    return words(form.elements.q.value).every(function (word) { return text.includes(word); });
  }

  function later(work) {
    let timer;
    return function () { clearTimeout(timer); timer = setTimeout(work, 80); };
  }

  function listen(form, work) {
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('input', later(work));
    form.addEventListener('change', work);
  }

  /* Rows of a long page: hidden when they do not match, and their group with them. A group that folds is open while something
     is looked for, and shows so many rows of a long table at a time. */
  function filter(form, selector, noun) {
    const size = 100;
    const rows = Array.from(document.querySelectorAll(selector)).map(function (row) {
      return { row: row, text: row.textContent.toLowerCase(), match: true };
    });
    const groups = Array.from(document.querySelectorAll('[data-group]')).reverse();
    const folding = groups.filter(function (group) { return group.tagName === 'DETAILS'; }).map(function (group) {
      return { group: group, open: group.open, most: size, more: group.querySelector('[data-more]'),
        rows: rows.filter(function (entry) { return group.contains(entry.row); }) };
    });
    const selects = Array.from(form.querySelectorAll('select'));
    const count = document.querySelector('[data-count]');
    let looking = false;

    /* How many rows each choice would leave, with the other choices as they are. */
    function number() {
      const data = rows.filter(function (entry) { return matches(form, entry.text, null); });
      for (const select of selects) {
        const others = data.filter(function (entry) {
          return selects.every(function (other) {
            return other === select || !other.value || entry.row.dataset[other.name] === other.value;
          });
        });
        for (const option of select.options) {
          option.dataset.label = option.dataset.label || option.text;
          option.value = option.value; /* keeps it when the text changes */
          option.text = option.dataset.label + ' (' + others.filter(function (entry) {
            return !option.value || entry.row.dataset[select.name] === option.value;
          }).length + ')';
        }
      }
    }

    function page(fold) {
      let shown = 0;
      for (const entry of fold.rows) entry.row.hidden = !entry.match || ++shown > fold.most;
      fold.more.parentElement.hidden = shown <= fold.most;
      fold.more.textContent = 'Show more (' + (shown - fold.most) + ')';
    }

    function update() {
      let shown = 0;
      for (const entry of rows) {
        entry.match = matches(form, entry.text, entry.row.dataset);
        entry.row.hidden = !entry.match;
        if (entry.match) shown++;
      }
      const looks = form.elements.q.value.trim() !== '' || selects.some(function (select) { return select.value; });
      for (const fold of folding) {
        if (looks && !looking) fold.open = fold.group.open;
        if (looks || looking) fold.group.open = looks || fold.open;
        fold.most = size;
        page(fold);
      }
      looking = looks;
      for (const group of groups) {
        group.hidden = !group.querySelector(selector.split(' ').pop() + ':not([hidden])');
      }
      count.textContent = shown === rows.length ? shown + ' ' + noun : shown + ' of ' + rows.length + ' ' + noun;
      number();
    }

    for (const fold of folding) {
      fold.more.addEventListener('click', function () {
        const next = fold.rows.find(function (entry) { return entry.match && entry.row.hidden; });
        fold.most += size;
        page(fold);
        if (next) next.row.querySelector('a').focus();
      });
    }
    listen(form, update);
    update();
  }

  /* Thousands of cases: one page of them stands in the document at a time. */
  function cases(form) {
    const size = 100;
    const all = JSON.parse(document.getElementById('cases-data').textContent).map(function (line) {
      return { line: line, text: JSON.stringify(line).toLowerCase() };
    });
    const body = document.querySelector('[data-rows]');
    const count = document.querySelector('[data-count]');
    const where = document.querySelector('[data-where]');
    const buttons = Array.from(document.querySelectorAll('[data-page]'));
    let found = all;
    let page = 0;

    function cell(row, text, code) {
      const cell = document.createElement('td');
      const inside = code ? cell.appendChild(document.createElement('code')) : cell;
      inside.textContent = text.length > 400 ? text.slice(0, 400) + '… (' + text.length + ' characters)' : text;
      row.appendChild(cell);
      return cell;
    }

    function show() {
      const rows = found.slice(page * size, (page + 1) * size).map(function (entry) {
        const line = entry.line;
        const row = document.createElement('tr');
        cell(row, line.operation);
        cell(row, line.pointer || 'whole body', Boolean(line.pointer));
        const rule = cell(row, line.keyword + ' ');
        if (line.requirement) {
          const link = rule.appendChild(document.createElement('a'));
          link.href = 'requirements.html#' + encodeURIComponent(line.requirement);
          link.textContent = line.requirement;
          link.className = 'id';
        }
        const sent = cell(row, line.label + ' ');
        if (line.sent) sent.appendChild(document.createElement('code')).textContent = line.sent;
        cell(row, line.expectation === 'accept' ? 'accepted' : 'rejected');
        const verdict = cell(row, '');
        const sign = verdict.appendChild(document.createElement('span'));
        sign.className = 'verdict v-' + line.verdict;
        sign.textContent = line.verdict === 'notRun' ? 'not run' : line.verdict;
        if (line.reason) {
          const reason = verdict.appendChild(document.createElement('small'));
          reason.className = 'reason';
          reason.textContent = line.reason;
          reason.title = line.reason.slice(0, 1000);
        }
        return row;
      });
      body.replaceChildren.apply(body, rows);
      const pages = Math.max(1, Math.ceil(found.length / size));
      where.textContent = 'Page ' + (page + 1) + ' of ' + pages;
      count.textContent = found.length === all.length ? all.length + ' cases' : found.length + ' of ' + all.length + ' cases';
      buttons[0].disabled = page === 0;
      buttons[1].disabled = page >= pages - 1;
    }

    function search() {
      found = all.filter(function (entry) { return matches(form, entry.text, entry.line); });
      page = 0;
      show();
    }

    const operation = decodeURIComponent(location.hash.slice(1));
    if (operation && Array.from(form.elements.operation.options).some(function (option) { return option.value === operation; })) {
      form.elements.operation.value = operation;
    }
    buttons.forEach(function (button) {
      button.addEventListener('click', function () { page += Number(button.dataset.page); show(); });
    });
    listen(form, search);
    search();
  }

  function copy(pre, button) {
    const text = pre.textContent.trimEnd();
    const done = function () {
      button.textContent = 'Copied';
      setTimeout(function () { button.textContent = 'Copy'; }, 1500);
    };
    const byHand = function () {
      const area = document.body.appendChild(document.createElement('textarea'));
      area.value = text;
      area.select();
      if (document.execCommand('copy')) done();
      area.remove();
      pre.focus();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand); else byHand();
  }

  /* A long value shows its beginning; a long body is as high as a part of the screen. Both open in full. */
  function unfold(value) {
    value.setAttribute('aria-expanded', String(value.getAttribute('aria-expanded') !== 'true'));
  }

  function folds() {
    document.querySelectorAll('[data-fold]').forEach(function (value) {
      value.setAttribute('role', 'button');
      value.setAttribute('aria-expanded', 'false');
      value.title = value.textContent.length + ' characters; Enter shows all';
      value.tabIndex = 0;
    });
  }

  function expandable(pre) {
    if (pre.dataset.seen || pre.scrollHeight <= pre.clientHeight + 4) return;
    pre.dataset.seen = 'yes';
    const hit = pre.querySelector('.hit');
    if (hit) pre.scrollTop = hit.offsetTop - pre.offsetTop - 80;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'expand outline';
    button.textContent = 'Show all of it';
    button.addEventListener('click', function () {
      button.textContent = pre.classList.toggle('full') ? 'Show less of it' : 'Show all of it';
    });
    pre.parentElement.appendChild(button);
  }

  function measure() {
    document.querySelectorAll('.body pre').forEach(expandable);
  }

  /* What a link points at is opened, with everything around it. */
  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    target.hidden = false;
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === 'DETAILS') part.open = true;
    }
    target.scrollIntoView();
  }

  const current = document.querySelector('.top nav [aria-current]');
  if (current) current.closest('nav').scrollLeft = current.offsetLeft - 40;
  document.querySelectorAll('[data-filter=requirements]').forEach(function (form) {
    const rows = '.requirements tbody tr';
    document.querySelectorAll(rows).forEach(function (row) {
      row.dataset.api = row.closest('section').querySelector('h2').id;
      row.dataset.level = row.querySelector('.level').textContent;
      row.dataset.basis = row.querySelector('.basis').textContent;
      row.dataset.verdict = row.querySelector('.verdict').className.replace('verdict v-', '');
    });
    filter(form, rows, 'requirements');
  });
  document.querySelectorAll('[data-filter=scenarios]').forEach(function (form) {
    filter(form, 'main details.scenario', 'scenarios');
  });
  document.querySelectorAll('[data-cases]').forEach(cases);
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copy]');
    if (button) copy(button.parentElement.querySelector('pre'), button);
    const value = event.target.closest('[data-fold]');
    if (value && !String(getSelection())) unfold(value);
  });
  /* A slash leads to the search of the page, where it has one. */
  document.addEventListener('keydown', function (event) {
    const field = document.querySelector('[type=search]');
    if (event.key !== '/' || !field || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
    event.preventDefault();
    for (let part = field; part; part = part.parentElement) {
      if (part.tagName === 'DETAILS') part.open = true;
    }
    field.focus();
    field.select();
  });
  document.addEventListener('keydown', function (event) {
    const part = event.target.closest('[data-fold], .curl pre');
    if (!part || event.ctrlKey || event.metaKey || event.altKey) return;
    if (part.matches('[data-fold]') && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      unfold(part);
    } else if (event.key === 'c') {
      const pre = part.closest('pre');
      copy(pre, pre.parentElement.querySelector('[data-copy]'));
    }
  });
  document.querySelectorAll('.curl pre').forEach(function (pre) {
    pre.setAttribute('aria-keyshortcuts', 'c');
    pre.title = 'Press c to copy';
  });
  document.addEventListener('toggle', measure, true);
  folds();
  measure();
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('.failure details').forEach(function (details) { details.open = true; });
  });
  reveal();
})();
