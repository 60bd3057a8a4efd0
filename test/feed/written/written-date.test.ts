import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWeekday } from '../../../src/feed/written/weekday-names.ts';
import { dateOrderOf, readDate } from '../../../src/feed/written/written-date.ts';

describe('A weekday', () => {
  for (const [word, day] of [
    ['Sunday', 7],
    ['sun', 7],
    ['Thurs.', 4],
    ['Sonntag', 7],
    ['Sonnabend', 6],
    ['dimanche', 7],
    ['miercoles', 3],
    ['SÁBADO', 6],
    ['terça-feira', 2],
    ['terça', 2],
    ['воскресенье', 7],
    ['среду', 3],
    ['środę', 3],
    ['SALI', 2],
    ['Thứ Hai', 1],
    ['الأحد', 7],
    ['الاحد', 7],
    ['יום ראשון', 7],
    ['日曜日', 7],
    ['星期日', 7],
    ['星期天', 7],
    ['周日', 7],
    ['Saturdays', 6],
    ['samstags', 6],
    ['sábados', 6],
    ['일요일', 7],
  ] as const) {
    test(`"${word}"`, () => assert.equal(readWeekday(word), day));
  }
  for (const word of ['', ' ', 'Someday', 'constructor', '__proto__', 'April'])
    test(`"${word}" is none`, () => assert.equal(readWeekday(word), undefined));
});

describe('A date', () => {
  for (const text of [
    'April 25, 2014',
    'Apr 25 2014',
    'Apr. 25th, 2014',
    'the 25th of April 2014',
    'Fri, Apr 25 2014',
    'Friday 25 April 2014',
    '25-Apr-2014',
    '2014 April 25',
    '25. April 2014',
    'Freitag, den 25. April 2014',
    '25 avril 2014',
    'le ven. 25 avr. 2014',
    '25 de abril de 2014',
    'VIERNES 25 DE ABRIL DE 2014',
    'sexta-feira, 25 de abril de 2014',
    '25 aprile 2014',
    '25 april 2014',
    '25 kwietnia 2014',
    '25 апреля 2014 г.',
    '25 Nisan 2014 Cuma',
    '25 أبريل 2014',
    '٢٥ أبريل ٢٠١٤',
    'יום שישי, 25 באפריל 2014',
    'Ngày 25 tháng 4 năm 2014',
    'Thứ 6, 25 thg 4, 2014',
    '2014年4月25日',
    '2014年4月25日(金)',
    '2014年4月25日星期五',
    '2014년 4월 25일 금요일',
    '2014. 4. 25.',
    '2014/04/25',
    '2014-4-25',
    '25.04.2014',
    '25. 4. 2014',
    '4/25/2014',
    '25/4/2014',
    '25‏/4‏/2014',
    '25-04-2014',
    '25.04.14',
    '4/25/14',
    '25/04/14',
    '25-Apr-14',
    'Fri 25/Apr/14',
    ' Fri 25/4/2014 ',
  ]) {
    test(`"${text}"`, () => assert.equal(readDate(text), '2014-04-25'));
  }

  test('whose order leaves a doubt is read only if the order is known', () => {
    assert.deepEqual(
      [readDate('4/5/2014'), readDate('4/5/2014', 'dmy'), readDate('4/5/2014', 'mdy')],
      [undefined, '2014-05-04', '2014-04-05'],
    );
    assert.deepEqual([readDate('4/5/14'), readDate('4/5/14', 'mdy')], [undefined, '2014-04-05']);
    assert.equal(readDate('5/5/2014'), '2014-05-05');
    assert.equal(readDate('4.5.2014', 'mdy'), '2014-05-04');
  });
  test('may be made plain by its weekday', () => {
    assert.equal(readDate('Sat 4/5/2014'), '2014-04-05');
    assert.equal(readDate('Sunday, 4/5/2014', 'mdy'), '2014-05-04');
  });
  test('has a month or a weekday, where a word is both', () => {
    assert.equal(readDate('25 mar 2014'), '2014-03-25');
    assert.equal(readDate('mar. 25 mars 2014'), '2014-03-25');
    assert.equal(readDate('mar 25 mar 2014'), '2014-03-25');
    assert.equal(readDate('30 Mar 2014 Paz'), '2014-03-30');
    assert.equal(readDate('26 paź 2014'), '2014-10-26');
  });

  for (const text of [
    '',
    'Aug 9',
    '9 August',
    '9.8.',
    '25 April 14',
    '25.04.85',
    '25. 4. 14',
    '25.04.14.30',
    '25.04.14 Uhr',
    '14-04-25',
    'Sat 25/4/14',
    'Fri 25 April',
    '4月25日',
    'April 2014',
    'April 31, 2014',
    '30.02.2014',
    '31/31/2014',
    'Monday, April 25, 2014',
    '25–27 April 2014',
    'April 25, 2014 – April 27, 2014',
    'before April 25, 2014',
    'until 25 April 2014',
    'Day 2, 25 April 2014',
    '25 April 2014, 10:30',
    '125.04.2014',
    '25.04.20145',
    '0000-00-00',
    'Fri May 25 Apr 2014',
  ]) {
    test(`"${text}" is none`, () => assert.equal(readDate(text, 'dmy'), undefined));
  }
});

describe('The order of the dates of a feed', () => {
  for (const [texts, order] of [
    [['25/4/2014', '4/5/2014'], 'dmy'],
    [['4/5/2014 10:30 AM', '4/25/2014 10:30 AM'], 'mdy'],
    [['٢٥/٤/٢٠١٤'], 'dmy'],
    [['4/5/2014', '5/4/2014'], undefined],
    [['25/4/2014', '4/25/2014'], undefined],
    [['25.4.2014', '2014/04/25', '2014-04-25', 'April 25, 2014', '31/31/2014', 'and/or'], undefined],
    [['Sat 4/5/2014'], 'mdy'],
    [['4/5/14', '4/25/14 9:00 AM'], 'mdy'],
    [[], undefined],
  ] as const) {
    test(`"${texts.join('", "')}": ${order}`, () => assert.equal(dateOrderOf(texts), order));
  }
});
