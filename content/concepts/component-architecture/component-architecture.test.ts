import { expect, test } from 'vitest';
import { filter, run, screen, source } from './component-architecture.ts';
import type { Component, Wiring } from './component-architecture.ts';

const REQUESTS = ['GET /a', 'PUT /b', 'GET /c', 'PUT /d'];
const BOTH = { 'source.out': 'filter.in', 'filter.out': 'page.in', 'filter.rest': 'alarm.in' };

/** What each screen shows under a wiring. */
function shown(wiring: Wiring, components: Record<string, Component> = { source: source(REQUESTS), filter: filter('GET'), page: screen, alarm: screen }) {
  const screens: Record<string, string[]> = {};
  run(components, wiring, (line) => {
    const [, name, request] = /^(\w+): shows (.*)$/.exec(line) ?? [];
    if (name && request) (screens[name] ??= []).push(request);
  });
  return screens;
}

test('the wiring alone decides who hears whom; the components are the same', () => {
  expect(shown({})).toEqual({});
  expect(shown({ 'source.out': 'page.in' })).toEqual({ page: REQUESTS });
  expect(shown({ 'source.out': 'alarm.in' })).toEqual({ alarm: REQUESTS });
  expect(shown({ 'source.out': 'filter.in', 'filter.out': 'page.in' })).toEqual({ page: ['GET /a', 'GET /c'] });
  expect(shown(BOTH)).toEqual({ page: ['GET /a', 'GET /c'], alarm: ['PUT /b', 'PUT /d'] });
});

test('an inbox may have several sources, and what comes from one of them stays in order', () => {
  const twice = { ...BOTH, 'filter.rest': 'page.in' };
  expect(shown(twice)).toEqual({ page: REQUESTS });
});

test('a component that nobody reads does not stop for it', () => {
  const lines: string[] = [];
  run({ source: source(REQUESTS) }, {}, (line) => lines.push(line));
  expect(lines).toHaveLength(REQUESTS.length);
});

test('two instances of one component share nothing', () => {
  const components = { a: source(['GET /a', 'PUT /b']), b: source(['GET /c']), left: filter('GET'), right: filter('PUT'), page: screen, alarm: screen };
  const wiring = { 'a.out': 'left.in', 'b.out': 'right.in', 'left.out': 'page.in', 'right.rest': 'alarm.in' };
  expect(shown(wiring, components)).toEqual({ page: ['GET /a'], alarm: ['GET /c'] });
});

test('in which order the components are named changes when things happen, and not what', () => {
  const reversed = { alarm: screen, page: screen, filter: filter('GET'), source: source(REQUESTS) };
  expect(shown(BOTH, reversed)).toEqual(shown(BOTH));
});

test('a chain may be longer than a round: nothing is left in a box', () => {
  const chain = { page: screen, three: filter('GET'), two: filter('GET'), one: filter('GET'), source: source(REQUESTS) };
  expect(shown({ 'source.out': 'one.in', 'one.out': 'two.in', 'two.out': 'three.in', 'three.out': 'page.in' }, chain)).toEqual({ page: ['GET /a', 'GET /c'] });
});
