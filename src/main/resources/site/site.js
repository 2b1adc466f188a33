/* Filters, copies and opens; every page can be read without it. Works from disk: nothing is loaded. */
(function () {
  'use strict';

  function words(text) {
    return text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  function matches(form, text, data) {
    for (const select of form.querySelectorAll('select')) {
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

  /* Rows of a long page: hidden when they do not match, and their group with them. */
  function filter(form, selector, noun) {
    const rows = Array.from(document.querySelectorAll(selector)).map(function (row) {
      return { row: row, text: row.textContent.toLowerCase() };
    });
    const groups = Array.from(document.querySelectorAll('[data-group]')).reverse();
    const count = document.querySelector('[data-count]');
    listen(form, function () {
      let shown = 0;
      for (const entry of rows) {
        const match = matches(form, entry.text, entry.row.dataset);
        entry.row.hidden = !match;
        if (match) shown++;
      }
      for (const group of groups) {
        group.hidden = !group.querySelector(selector.split(' ').pop() + ':not([hidden])');
      }
      count.textContent = shown === rows.length ? shown + ' ' + noun : shown + ' of ' + rows.length + ' ' + noun;
    });
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
        cell(row, line.expectation === 'accept' ? 'accepted' : 'refused');
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

  function copy(button) {
    const text = button.parentElement.querySelector('pre').textContent;
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
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand); else byHand();
  }

  /* What a link points at is opened, with everything around it. */
  function reveal() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === 'DETAILS') part.open = true;
    }
    target.scrollIntoView();
  }

  const current = document.querySelector('.top nav [aria-current]');
  if (current) current.closest('nav').scrollLeft = current.offsetLeft - 40;
  document.querySelectorAll('[data-filter=requirements]').forEach(function (form) {
    filter(form, '.requirements tbody tr', 'requirements');
  });
  document.querySelectorAll('[data-filter=scenarios]').forEach(function (form) {
    filter(form, 'main details.scenario', 'scenarios');
  });
  document.querySelectorAll('[data-cases]').forEach(cases);
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-copy]');
    if (button) copy(button);
  });
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('.failure details').forEach(function (details) { details.open = true; });
  });
  reveal();
})();
