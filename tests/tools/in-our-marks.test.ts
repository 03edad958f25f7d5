import { describe, expect, it } from 'vitest';
import { inOurMarks, wordsInOurMarks } from '../../src/tools/compile/in-our-marks.ts';

describe('the words of HTML are written in our marks', () => {
  it.each([
    ['<b>So</b> it <i>is</i>, <em>so</em>.', '<b>So</b> it <i>is</i>, <em>so</em>.'],
    ['Wait <wait 0.5s>and <slow>see</slow>.', 'Wait <wait 0.5s>and <slow>see</slow>.'],
    ['<u>Not</u> <B class="x">now</B>.', '<i>Not</i> <b>now</B>.'],
    ['One <br/> two<BR />three', 'One<br>two<br>three'],
    ['<h1> A title </h1>', '<b> A title </b>'],
    ['<center><h2>A title</h2></center>Words.', '<b>A title</b><br>Words.'],
    ['<p>One.</p><p>Two.</p>', 'One.<br>Two.'],
    ['<br><blockquote><p>One.</p></blockquote>', '<br>One.'],
    ['</p><p>', '<br>'],
    ['<ul><li>a</li><li>b</li></ul>', '• a<br>• b'],
    ['One<hr>two', 'One<br>* * *<br>two'],
    ['<small>So</small> <span style="color: red">red</span>', 'So red'],
    ['See <a href="x.html" target="_blank">there</a>.', 'See there.'],
    ['Fish &amp; chips&nbsp;&#8211; &#x2026;', 'Fish & chips\u00a0– …'],
    ['<!-- not this --><script>nor(this)</script>But this.', 'But this.'],
  ])('%s', (html, words) => {
    expect(wordsInOurMarks(html)).toBe(words);
  });

  it('and a mark that is written by the names of its signs is none', () => {
    expect(wordsInOurMarks('&lt;b&gt;')).toBe('<\u2060b>');
  });

  it.each([
    'Five < six, and six > five.',
    'I <3 you & him; fish &chips;',
    '<sigh> <a lot of it> <<THE END>>',
    '-> x <> y',
  ])('what is no HTML stays as it is: %s', (text) => {
    expect(wordsInOurMarks(text)).toBe(text);
  });
});

describe('a compiled story', () => {
  it('has its words in our marks, and its tags as they were', () => {
    const compiled = `["^<u>\\"So\\"</u>","\\n","#","^alt: <u>so</u>","/#",{"->":"<u>"}]`;
    expect(inOurMarks(compiled)).toBe(
      `["^<i>\\"So\\"</i>","\\n","#","^alt: <u>so</u>","/#",{"->":"<u>"}]`,
    );
  });
});
