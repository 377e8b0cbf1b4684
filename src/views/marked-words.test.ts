import { expect, test } from 'vitest';
import { markedWords } from './marked-words.ts';

test('marked words are told from the text around them', () => {
  expect(markedWords('a <mark>loop</mark> of <mark>events</mark>')).toEqual([
    { text: 'a ', marked: false },
    { text: 'loop', marked: true },
    { text: ' of ', marked: false },
    { text: 'events', marked: true },
  ]);
});

test('what was escaped is text again, once, and never an element', () => {
  expect(markedWords('&lt;img src=x&gt; &amp;lt; <mark>a&amp;b</mark>')).toEqual([
    { text: '<img src=x> &lt; ', marked: false },
    { text: 'a&b', marked: true },
  ]);
});

test('an excerpt without marks, or without anything, is as it is', () => {
  expect(markedWords('plain')).toEqual([{ text: 'plain', marked: false }]);
  expect(markedWords('')).toEqual([]);
});
