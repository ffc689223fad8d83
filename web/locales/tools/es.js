/** What a reader may take away from a report, in Spanish. */
export default {
  tools: {
    name: 'Descargar, copiar, citar',
    csv: 'Tabla en CSV',
    xlsx: 'Tabla en XLSX',
    json: 'Tabla en JSON',
    copy: 'Copiar la tabla',
    cite: 'Copiar la cita',
    svg: 'Gráfico en SVG',
    png: 'Gráfico en PNG',
    wide: 'PNG, 1200 × 630',
    telegram: 'PNG, 1280 × 720',
    data: 'Datos: {hash}.',
    seen: '{address}, consultado el {date}.',
    made: 'Imagen hecha el {date}.',
    saved: 'Se creó {file}.',
    savedText: 'Se creó {file}. Si esta página no puede guardar nada, copie el texto de abajo.',
    copied: 'Copiado.',
    byHand: 'Esta página no puede copiar. Este es el texto:',
  },
};
