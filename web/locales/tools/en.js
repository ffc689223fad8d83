/** What a reader may take away from a report, in English; it comes when the reader asks for it. */
export default {
  tools: {
    name: 'Download, copy and cite',
    csv: 'Table as CSV',
    xlsx: 'Table as XLSX',
    json: 'Table as JSON',
    copy: 'Copy the table',
    cite: 'Copy the citation',
    svg: 'Chart as SVG',
    png: 'Chart as PNG',
    wide: 'PNG, 1200 × 630',
    telegram: 'PNG, 1280 × 720',
    data: 'Data: {hash}.',
    seen: '{address}, seen on {date}.',
    made: 'Picture made on {date}.',
    saved: '{file} was made.',
    savedText: '{file} was made. Where this page may save nothing, copy the text below.',
    copied: 'Copied.',
    byHand: 'This page may not copy. Here is the text:',
  },
};
