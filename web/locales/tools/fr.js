/** What a reader may take away from a report, in French. */
export default {
  tools: {
    name: 'Télécharger, copier, citer',
    csv: 'Tableau en CSV',
    xlsx: 'Tableau en XLSX',
    json: 'Tableau en JSON',
    copy: 'Copier le tableau',
    cite: 'Copier la référence',
    svg: 'Graphique en SVG',
    png: 'Graphique en PNG',
    wide: 'PNG, 1200 × 630',
    telegram: 'PNG, 1280 × 720',
    data: 'Données\u00a0: {hash}.',
    seen: '{address}, consulté le {date}.',
    made: 'Image faite le {date}.',
    saved: '{file} a été créé.',
    savedText:
      '{file} a été créé. Si cette page ne peut rien enregistrer, copiez le texte ci-dessous.',
    copied: 'Copié.',
    byHand: 'Cette page ne peut rien copier. Voici le texte\u00a0:',
  },
};
