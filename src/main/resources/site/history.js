/* Tables of a history: one page of rows stands in the document at a time. Works from disk: nothing is loaded. */
(function () {
  'use strict';

  const SIZE = 25;
  const data = JSON.parse(document.getElementById('history-data').textContent);
  const WORDS = { p: 'passed', f: 'failed', s: 'skipped', n: 'not run', i: 'inconclusive' };
  const CLASSES = { p: 'v-passed', f: 'v-failed', s: 'v-skipped', n: 'v-notRun', i: 'v-inconclusive' };
  const MARKS = { p: '✓', f: '✗', s: '–', n: '·', i: '!' };
  const KINDS = ['broke', 'failed at first', 'fixed'];
  const STATES = ['present', 'gone', 'last seen'];
  /* Places in the data of a run. */
  const AT = 0, FILE = 1, RESULT = 2, PRODUCT = 3, SUITE = 4, CONTRACT = 5, LEVEL = 6, MARKED = 7, PARTIAL = 8, COUNTS = 9;

  function element(name, text, kind) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function put(row, text, kind) {
    return row.appendChild(element('td', text, kind));
  }

  function small(cell, text, kind) {
    if (text) cell.appendChild(element('small', text, kind || 'reason'));
    return cell;
  }

  function time(run) {
    return new Date(run[AT] * 1000).toISOString().slice(0, 16).replace('T', ' ');
  }

  function server(target) {
    return target.name + (data.targets.some(function (other) { return other !== target && other.name === target.name; }) ? ' (' + target.api + ')' : '');
  }

  function requirement(target, at) {
    return data.apis.find(function (api) { return api.id === target.api; }).requirements[at];
  }

  function marks(run) {
    return run[MARKED].map(function (word) { return data.words[word]; });
  }

  function words(text) {
    return text.toLowerCase().split(/\s+/).filter(Boolean);
  }

  /* Filters and pages of one table; fits(form) gives a test of an entry, and draw makes its row. */
  function table(section, source, fits, draw, noun) {
    const form = section.querySelector('form');
    const body = section.querySelector('[data-rows]');
    const where = section.querySelector('[data-where]');
    const count = section.querySelector('[data-count]');
    const buttons = Array.from(section.querySelectorAll('[data-page]'));
    let all = source(form);
    let found = all;
    let page = 0;
    let timer;

    function show() {
      body.replaceChildren.apply(body, found.slice(page * SIZE, (page + 1) * SIZE).map(draw));
      const pages = Math.max(1, Math.ceil(found.length / SIZE));
      where.textContent = 'Page ' + (page + 1) + ' of ' + pages;
      where.parentElement.hidden = pages === 1;
      count.textContent = found.length === all.length ? all.length + ' ' + noun : found.length + ' of ' + all.length + ' ' + noun;
      buttons[0].disabled = page === 0;
      buttons[1].disabled = page >= pages - 1;
    }

    function search() {
      all = source(form);
      const looked = words(form.elements.q.value);
      const fit = fits(form);
      found = all.filter(function (entry) {
        return fit(entry) && looked.every(function (word) { return entry.text.includes(word); });
      });
      page = 0;
      show();
    }

    form.querySelectorAll('[data-targets]').forEach(function (select) {
      data.targets.forEach(function (target, at) {
        const option = element('option', server(target));
        option.value = at;
        select.appendChild(option);
      });
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(search, 80); });
    form.addEventListener('change', search);
    buttons.forEach(function (button) {
      button.addEventListener('click', function () { page += Number(button.dataset.page); show(); });
    });
    search();
  }

  function chosen(select, value) {
    return select.value === '' || select.value === String(value);
  }

  function section(name) {
    return document.querySelector('[data-table=' + name + ']');
  }

  function id(cell, stated) {
    cell.appendChild(element('span', stated[0], 'id'));
    cell.appendChild(document.createTextNode(' '));
    cell.appendChild(element('span', stated[1], 'level'));
    return small(cell, stated[2]);
  }

  /* What broke when, the newest first. */
  const events = data.events.map(function (line) {
    const target = data.targets[line[0]];
    const stated = requirement(target, line[2]);
    return { line: line, target: target, stated: stated, run: target.runs[line[4]], before: target.runs[line[3]],
      kit: line[6].map(function (word) { return data.words[word]; }), change: data.words[line[7]],
      text: (stated.join(' ') + ' ' + server(target) + ' ' + KINDS[line[1]]).toLowerCase() };
  }).reverse().sort(function (one, other) { return other.run[AT] - one.run[AT]; });

  table(section('events'), function () { return events; }, function (form) {
    return function (event) {
      return chosen(form.elements.target, event.line[0]) && chosen(form.elements.kind, event.line[1])
        && chosen(form.elements.cause, event.kit.length ? 'kit' : 'server');
    };
  }, function (event) {
    const row = element('tr');
    put(row, time(event.run), 'when');
    const what = put(row);
    what.appendChild(element('span', KINDS[event.line[1]], 'verdict ' + (event.line[1] === 2 ? 'v-passed' : 'v-failed')));
    id(put(row), event.stated);
    put(row, server(event.target));
    const since = put(row, event.before ? (event.line[1] === 2 ? 'broken until ' : 'kept until ') + time(event.before)
      : 'not checked before by a whole run');
    if (event.line[5]) small(since, event.line[5] + (event.line[5] === 1 ? ' run' : ' runs') + ' in between did not tell');
    event.kit.forEach(function (change) { since.appendChild(element('span', change, 'cause-kit')); });
    small(since, event.change);
    return row;
  }, 'changes');

  /* Failures by fingerprint, those that are present first. */
  const failures = data.failures.map(function (line) {
    const target = data.targets[line[0]];
    const stated = line[2].map(function (at) { return requirement(target, at); });
    return { line: line, target: target, stated: stated,
      text: (stated.map(function (one) { return one.join(' '); }).join(' ') + ' ' + line[1] + ' ' + data.words[line[3]] + ' ' + server(target)).toLowerCase() };
  }).sort(function (one, other) {
    return (one.line[8] || 0) - (other.line[8] || 0) || other.target.runs[other.line[6]][AT] - one.target.runs[one.line[6]][AT];
  });

  table(section('failures'), function () { return failures; }, function (form) {
    return function (failure) { return chosen(form.elements.target, failure.line[0]) && chosen(form.elements.state, failure.line[8]); };
  }, function (failure) {
    const line = failure.line;
    const runs = failure.target.runs;
    const row = element('tr');
    const what = put(row);
    if (failure.stated.length) id(what, failure.stated[0]);
    failure.stated.slice(1).forEach(function (other) { what.appendChild(element('span', other[0] + ' ', 'id')); });
    small(what, data.words[line[3]]).appendChild(element('code', line[1]));
    put(row, server(failure.target));
    put(row, time(runs[line[5]]), 'when');
    put(row, time(runs[line[6]]), 'when');
    put(row, line[7], 'n');
    const now = put(row);
    now.appendChild(element('span', STATES[line[8]], 'verdict ' + ['v-failed', 'v-passed', 'v-inconclusive'][line[8]]));
    small(now, [line[9] < 0 ? '' : 'since ' + time(runs[line[9]]), data.words[line[10]], line[4] ? 'listed as known' : ''].filter(Boolean).join(', '));
    return row;
  }, 'failures');

  /* A requirement's verdicts in all runs: a letter and how often it comes in a row. */
  function rows(text) {
    return Array.from(text.matchAll(/([a-z])(\d+)/g), function (part) { return [part[1], Number(part[2])]; });
  }

  /* What is known of a requirement at a server: the newest verdict, and the last one if that tells nothing. */
  function known(target, at) {
    const parts = rows(target.v[at]);
    const now = parts[parts.length - 1][0];
    const last = parts.filter(function (part) { return part[0] === 'p' || part[0] === 'f'; }).pop();
    return { now: now, stale: now !== 'p' && now !== 'f' && last !== undefined && last[0] === 'f', ever: target.v[at].includes('f') };
  }

  function matrix(form) {
    const api = data.apis.find(function (one) { return one.id === form.elements.api.value; });
    const targets = data.targets.filter(function (target) { return target.api === api.id; });
    const head = section('matrix').querySelector('[data-head]');
    head.replaceChildren(element('th', 'Requirement'));
    head.firstChild.scope = 'col';
    targets.forEach(function (target) {
      const cell = head.appendChild(element('th', target.name.replace(/^https?:\/\//, ''), 'server'));
      cell.scope = 'col';
      cell.title = target.name;
    });
    return api.requirements.map(function (stated, at) {
      return { stated: stated, at: at, targets: targets, text: stated.join(' ').toLowerCase(),
        known: targets.map(function (target) { return known(target, at); }) };
    });
  }

  function timeline(target, at) {
    const list = document.createDocumentFragment();
    list.appendChild(element('dt', server(target)));
    const told = list.appendChild(element('dd'));
    let first = 0;
    const bar = element('span', undefined, 'runs-in-row');
    bar.setAttribute('aria-hidden', 'true');
    told.appendChild(document.createTextNode(rows(target.v[at]).map(function (part) {
      const from = time(target.runs[first]).slice(0, 10);
      first += part[1];
      const until = time(target.runs[first - 1]).slice(0, 10);
      const piece = bar.appendChild(element('i', undefined, CLASSES[part[0]]));
      piece.style.flexGrow = part[1];
      return WORDS[part[0]] + (part[1] > 1 ? ' ' + part[1] + ' times' : '') + ' (' + from + (until === from ? '' : ' to ' + until) + ')';
    }).slice(-8).join(', ')));
    told.appendChild(bar);
    return list;
  }

  function open(button, row, entry) {
    const shown = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!shown));
    button.textContent = shown ? '+' : '−';
    if (shown) {
      row.nextSibling.remove();
      return;
    }
    const all = element('tr', undefined, 'all');
    const cell = put(all);
    cell.colSpan = entry.targets.length + 1;
    const list = cell.appendChild(element('dl'));
    entry.targets.forEach(function (target) { list.appendChild(timeline(target, entry.at)); });
    row.after(all);
  }

  table(section('matrix'), matrix, function (form) {
    const show = form.elements.show.value;
    return function (entry) {
      return show === '' || entry.known.some(function (one) { return show === 'ever' ? one.ever : one.now === 'f' || one.stale; });
    };
  }, function (entry) {
    const row = element('tr');
    const head = row.appendChild(element('th'));
    head.scope = 'row';
    const button = head.appendChild(element('button', '+', 'open outline'));
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', 'All runs of ' + entry.stated[0]);
    button.addEventListener('click', function () { open(button, row, entry); });
    head.appendChild(element('span', entry.stated[0], 'id'));
    head.appendChild(document.createTextNode(' '));
    head.appendChild(element('span', entry.stated[1], 'level'));
    head.appendChild(element('span', entry.stated[2], 'text'));
    entry.known.forEach(function (one, i) {
      const cell = put(row, undefined, 'cell-v');
      const mark = cell.appendChild(element('span', one.stale ? '✗?' : MARKS[one.now], 'mark ' + (one.stale ? 'v-stale' : CLASSES[one.now])));
      mark.setAttribute('role', 'img');
      mark.setAttribute('aria-label', one.stale ? WORDS[one.now] + ', failed when checked last' : WORDS[one.now]);
      mark.title = entry.targets[i].name + ': ' + mark.getAttribute('aria-label');
    });
    return row;
  }, 'requirements');

  /* Runs, the newest first. */
  const runs = [];
  data.targets.forEach(function (target, number) {
    target.runs.forEach(function (run) {
      runs.push({ run: run, target: target, number: number, text: [time(run), server(target), data.words[run[FILE]], data.words[run[PRODUCT]],
        data.words[run[SUITE]]].concat(marks(run)).join(' ').toLowerCase() });
    });
  });
  runs.sort(function (one, other) { return other.run[AT] - one.run[AT]; });

  table(section('runs'), function () { return runs; }, function (form) {
    return function (entry) {
      return chosen(form.elements.target, entry.number) && chosen(form.elements.result, entry.run[RESULT]) && chosen(form.elements.scope, entry.run[PARTIAL]);
    };
  }, function (entry) {
    const run = entry.run;
    const row = element('tr');
    small(put(row, time(run), 'when'), data.words[run[FILE]]);
    small(put(row, server(entry.target)), data.words[run[PRODUCT]]);
    const result = put(row);
    const tone = run[RESULT] === 'f' ? 'fail' : run[RESULT] === 'i' ? 'inconclusive' : run[PARTIAL] ? 'partial' : 'pass';
    result.appendChild(element('span', { p: 'no failure', f: 'failures', i: 'inconclusive' }[run[RESULT]], 'verdict tone-' + tone));
    small(result, marks(run).join(', '));
    for (let i = 0; i < 5; i++) put(row, run[COUNTS + i], 'n' + (i === 1 && run[COUNTS + i] ? ' v-failed' : ''));
    put(row, 'kit ' + data.words[run[SUITE]] + (data.words[run[CONTRACT]] ? ', requirements ' + data.words[run[CONTRACT]] : '')
      + (data.words[run[LEVEL]] === 'should' ? ', level should' : ''));
    return row;
  }, 'runs');
})();
