import { english, type Finder, finderOf, fold, type Meaning, remembered } from './field-names.js';

/**
 * Names of columns in the other languages that names of weekdays are read in, and English ones that are found
 * in spreadsheets only. A language's words for a person who speaks stand side by side, one and more.
 */
const others = `id kennung
title titleofsession titleofpresentation vortragstitel titel titre título titolo tytuł заголовок название başlık tiêuđề 标题 標題 题目 題目 名称 名稱 タイトル 題名 演題 セッション名 제목 세션명 عنوان כותרת bezeichnung intitulé nombre nom naam nome nazwa имя tên 名前 이름 اسم שם
heading what activity lecture veranstaltung sitzung vortrag programmpunkt séance sesión charla sessão palestra sessione intervento sessie lezing sesja wykład сессия доклад мероприятие oturum etkinlik phiên 议题 議題 活动 活動 セッション 講演 세션 강연 جلسة فعالية מושב הרצאה thema sujet tema temat тема konu chủđề 主题 主題 テーマ 주제 موضوع נושא
description blurb synopsis beschreibung zusammenfassung inhalt résumé descripción resumen descrição resumo descrizione riassunto beschrijving omschrijving samenvatting opis streszczenie описание аннотация açıklama özet môtả tómtắt 描述 简介 簡介 摘要 内容 內容 概要 説明 要旨 내용 설명 초록 وصف ملخص תיאור תקציר
date datum fecha data дата tarih tarihi ngày 日期 日付 開催日 날짜 일자 تاريخ תאריך
day dayofweek wochentag jour día dia giorno dag dzień день gün thứ 星期 曜日 요일 يوم יום
time dateandtime uhrzeit zeit heure horaire hora horario ora orario tijd godzina godziny czas время saat saati giờ thờigian 时间 時間 日時 時刻 시간 일시 وقت שעה שעת זמן
start scheduledat startson beginat beginn anfang von début debut inicio comienzo início inizio aanvang van początek rozpoczęcie rozpoczęcia od начало начала başlangıç bắtđầu 开始 開始 시작 بداية بدء התחלה
end finish endson ende bis fin fim término fine einde eind koniec zakończenie zakończenia конец окончание окончания bitiş kếtthúc 结束 結束 終了 종료 نهاية انتهاء סיום סוף
duration min durationmin durationinminutes dauer durée duración duração durata duur czastrwania длительность продолжительность süre thờilượng 时长 時長 所要時間 소요시간 مدة משך
hours durationhrs durationinhours
timeZone timezonename zeitzone
subjects schlagwort schlagwörter stichwort stichwörter themen kategorie thème motclé motsclés catégorie temas palabrasclave etiqueta categoría categoria palavraschave temi argomento argomenti onderwerp onderwerpen trefwoord trefwoorden tematy tagi kategoria темы теги категория konular etiket etiketler kategori thẻ 标签 標籤 关键词 關鍵詞 分类 分類 类别 類別 タグ カテゴリ カテゴリー キーワード 태그 분류 카테고리 وسوم تصنيف فئة תגיות נושאים קטגוריה thema sujet tema temat тема konu chủđề 主题 主題 テーマ 주제 موضوع נושא
track schiene parcours itinerario trilha percorso ścieżka трек поток секция 轨道 軌道 トラック 트랙 مسار מסלול veranstaltung sitzung séance sesión sessão sessione sessie sesja сессия oturum セッション 세션 جلسة מושב
type art formato tipo soort typ rodzaj тип формат tür loại 类型 類型 形式 種別 種類 유형 종류 형식 نوع סוג
location building ort lieu lugar ubicación sede local luogo locatie plaats miejsce место площадка yer konum địađiểm 地点 地點 场地 場地 会场 會場 場所 会場 장소 مكان موقع מיקום מקום
room roomno roomnumber raum saal salle sala aula zaal ruimte зал аудитория комната salon oda phòng 房间 房間 教室 会议室 會議室 部屋 강의실 회의실 قاعة غرفة חדר אולם
speakers lecturer who referent referenten referentin vortragende sprecher dozent intervenant orateur conférencier auteur ponente orador oradores autor autores autoren palestrante relatore relatori autore autori spreker sprekers prelegent prelegenci prowadzący mówca докладчик докладчики спикер спикеры ведущий автор авторы konuşmacı konuşmacılar yazar diễngiả 讲者 講者 演讲者 演講者 主讲人 主講人 讲师 講師 嘉宾 嘉賓 登壇者 講演者 発表者 スピーカー 著者 발표자 연사 강연자 강사 저자 متحدث متحدثون متحدثين محاضر مقدم דובר דוברים מרצה מרצים מציג
firstName givenname vorname prénom
lastName surname familyname nachname apellidos cognome nazwisko
affiliation employer org einrichtung établissement institución instituição istituzione instelling организация kurum 单位 單位 所属 소속
language sprache langue idioma lingua taal język язык dil ngônngữ 语言 語言 言語 언어 لغة שפה
status statut état estado stato stan статус durum trạngthái 状态 狀態 状態 ステータス 상태 حالة סטטוס מצב
published publish visible
hidden deleted unpublished
attendance modality deliverymode
accessibility barrierefreiheit accessibilité
ticket eintritt preis tarif prix precio preço prezzo prijs cena цена ücret 料金 가격 سعر מחיר
url permalink weburl webseite lien enlace sitioweb collegamento strona ссылка сайт bağlantı liênkết 链接 連結 网址 網址 リンク 링크 رابط קישור
image photourl src bild foto imagen imagem immagine afbeelding zdjęcie изображение фото görsel hìnhảnh 图片 圖片 画像 이미지 사진 صورة תמונה
updated lastupdated modifiedat`;

/**
 * Without letters that Unicode does not take apart, without the Arabic article, and without the endings for
 * more than one gender ("Referent:innen", "intervenant·e·s").
 */
const plain = (name: string): string =>
  name
    .replace(/ı/g, 'i')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/(^|\s)ال(?=\p{L}{2})/gu, '$1')
    .replace(/[*:/(]in(nen)?\b\)?|·e?·?s?\b/gi, '');

const find = finderOf(plain(`${english}\n${others}`));

const fieldOf = (word: string): string => find(word)[0]?.[0] ?? '';

/** By the two fields, in the order of the alphabet. */
const COMPOSED = new Map([
  ['date start', 'startDate'],
  ['start time', 'startTime'],
  ['date end', 'endDate'],
  ['end time', 'endTime'],
  ['date time', 'time'],
]);

/** Fields of names that are made of two: "Anfangszeit", "fecha de inicio", "終了時刻", "Datum und Uhrzeit". */
const composed = (name: string): readonly Meaning[] => {
  const word = fold(name);
  for (let at = 1; at < Math.min(word.length, 30); at++) {
    const [start, rest] = [word.slice(0, at), word.slice(at)];
    const first = fieldOf(start) || fieldOf(start.replace(/(.)s$/, '$1'));
    const second =
      fieldOf(rest) || fieldOf(rest.replace(/^(de|di|da|do|of|and|und|et|en|e|y|i|и|ve)(?=..)/, ''));
    const field = COMPOSED.get([first, second].sort().join(' '));
    if (field) return [[field, 0]];
  }
  return [];
};

/** "Titre de la session" is a title, "Nombre del ponente" a speaker. */
const ofAnother = (name: string): readonly Meaning[] => {
  const [, first = '', second = ''] =
    /^(\S+(?: \S+)?) (?:of|of the|de|de la|del|della|dell['’]|des|der|du|da|do|van|van de) ?(?:l['’])?(\S+)$/i.exec(
      name,
    ) ?? [];
  return fieldOf(second) === 'speakers' ? find(second) : find(first);
};

/** Finds names of columns. A heading may say more than the name: "Time (EST)", "Room / Ort", "Date: …". */
export const findColumn: Finder = remembered((name) => {
  const whole = plain(name.slice(0, 100));
  for (const one of [whole, whole.replace(/[([（].*/s, ''), whole.split(/[/|:\n]| [-–—] /)[0] as string]) {
    for (const look of [find, composed, ofAnother]) {
      const meanings = look(one.trim());
      if (meanings.length) return meanings;
    }
  }
  return [];
});
