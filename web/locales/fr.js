import areas from './areas/fr.js';

/** French. Nobody who speaks it has read all of it yet. */
export default {
  tag: 'fr',
  name: 'Français',
  reviewed: 'no',
  dir: 'ltr',
  loading: 'Lecture des données',
  script: 'Latn',
  plural: 'zero-one-other',
  numbers: {
    group: '\u202f',
    decimal: ',',
    digits: '0123456789',
    plus: '+',
    minus: '−',
    percent: '{n}\u00a0%',
    between: '{low}–{high}',
    atLeast: '≥ {low}',
    atMost: '≤ {high}',
    anything: 'un nombre quelconque',
  },
  spoken: {
    between: 'de {low} à {high}',
    atLeast: 'au moins {low}',
    atMost: 'au plus {high}',
    anything: 'un nombre quelconque',
  },
  months: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  periods: {
    article: 'le ',
    year: '{year}',
    half: ['le premier semestre {year}', 'le second semestre {year}'],
    trimester: [
      'le premier quadrimestre {year}',
      'le deuxième quadrimestre {year}',
      'le dernier quadrimestre {year}',
    ],
    quarter: [
      'le premier trimestre {year}',
      'le deuxième trimestre {year}',
      'le troisième trimestre {year}',
      'le quatrième trimestre {year}',
    ],
    month: '{month} {year}',
    monthName: '{month}',
    dayMonth: '{day} {month}',
    ofYear: '{part} {year}',
    week: 'la semaine {week} de {year}',
    day: '{day} {month} {year}',
    across: '{from} à {to}',
  },
  status: {
    missing: { sign: '[x]', words: 'non disponible' },
    withheld: { sign: '[c]', words: 'non publié' },
    'not-applicable': { sign: '[z]', words: 'sans objet' },
    negligible: { sign: '[low]', words: 'moins d’une demi-unité' },
    absent: { sign: '·', words: 'aucun chiffre dans la source' },
  },
  units: {
    case: { one: 'affaire', other: 'affaires' },
    offence: { one: 'infraction', other: 'infractions' },
    person: { one: 'personne', other: 'personnes' },
    victim: { one: 'victime', other: 'victimes' },
    suspect: { one: 'personne mise en cause', other: 'personnes mises en cause' },
    referral: { one: 'signalement', other: 'signalements' },
    record: { one: 'enregistrement', other: 'enregistrements' },
    entry: { one: 'inscription', other: 'inscriptions' },
    call: { one: 'appel', other: 'appels' },
    report: { one: 'rapport', other: 'rapports' },
    '%': { one: 'pour cent', other: 'pour cent' },
    _U: { one: 'unité non précisée', other: 'unité non précisée' },
  },
  codes: {
    _T: 'Total',
    _U: 'inconnu',
    _Z: 'sans objet',
    _O: 'autre',
    _N: 'sans réponse',
  },
  concepts: {
    TIME_PERIOD: 'période',
    REF_AREA: 'zone',
    INDICATOR: 'indicateur',
    UNIT_MEASURE: 'unité',
    STAGE: 'étape',
    OFFENCE: 'infraction',
    EXPLOITATION: 'forme d’exploitation',
    SEX: 'sexe',
    AGE: 'âge',
    CITIZENSHIP: 'nationalité',
    REPATRIATED_FROM: 'rapatriement depuis',
    OBS_VALUE: 'valeur',
    TIER: 'catégorie',
    OBS_STATUS: 'statut',
    CONF_STATUS: 'confidentialité',
    SOURCE: 'source',
    EDITION: 'édition',
    COMMENT_OBS: 'remarque',
    BREAKDOWN: 'ventilation',
  },
  values: {
    SEX: { f: 'femmes', m: 'hommes' },
    UNIT_MEASURE: {},
    STAGE: {},
    OFFENCE: {},
    INDICATOR: {},
    TIER: {},
  },
  measures: {
    count: 'nombre d’enregistrements',
    distinct: 'nombre de valeurs différentes',
    min: 'minimum',
    max: 'maximum',
    mean: 'moyenne',
    median: 'médiane',
    share: 'part',
    change: 'évolution sur un an',
    growth: 'évolution sur un an, en pourcentage',
    rate: 'taux',
    cumulative: 'total cumulé',
  },
  words: {
    by: '{what}, par {row}',
    byAnd: '{what}, par {row} et {column}',
    valueOf: 'valeur',
    unit: 'Unité\u00a0: {unit}',
    period: 'Période\u00a0: {period}',
    source: 'Source\u00a0: {source}',
    note: 'Remarque\u00a0: {note}',
    license: 'Licence\u00a0: {license}',
    notes: 'Notes',
    noteMark: 'note {mark}',
    findingMark: 'constat {n}',
    signs: 'Signes\u00a0: {signs}',
    sign: '{sign} {words}',
    incomplete: 'toutes les parties n’y sont pas',
    computed: 'calculé à partir des parties',
    flag: 'marqué {flag} par la source',
    sorted: 'Trié par {column}, {order}.',
    unsorted: 'Dans l’ordre d’origine.',
    ascending: 'les plus petits d’abord',
    descending: 'les plus grands d’abord',
    scroll: '{name}, défilant',
    showCell: 'Montrer dans le tableau',
    tools: 'Télécharger, copier, citer',
    why: 'Quels chiffres pourraient être faux\u00a0?',
    noChart: 'Le graphique n’a pas pu être chargé. Tous les chiffres figurent dans le tableau.',
    line: 'ligne {line}',
    explained: 'Expliqué par l’éditeur\u00a0: {text}',
    severity: { error: 'À vérifier', warning: 'Question ouverte', note: 'Remarque' },
    more: { one: '1 constat de plus.', other: '{n} constats de plus.' },
  },
  read: {
    how: '{file}\u00a0: {format}, {encoding}, séparateur\u00a0: {separator}\u00a0; titres à la ligne {line}\u00a0; {rows} lignes, {figures} chiffres.',
    sheet:
      '{file}\u00a0: {format}, feuille «\u00a0{sheet}\u00a0»\u00a0; titres à la ligne {line}\u00a0; {rows} lignes, {figures} chiffres.',
    fields: 'Colonnes\u00a0: {fields}.',
    field: '{name} ({role})',
    decimal: 'Décimales après {texts}',
    titles: 'Au-dessus du tableau\u00a0: {texts}',
    footnotes: 'Au-dessous du tableau\u00a0: {texts}',
    same: 'Une case vide reprend celle du dessus dans\u00a0: {texts}',
    separators: { ',': 'virgules', ';': 'points-virgules', '\t': 'tabulations', '|': 'barres' },
    roles: {
      time: 'période',
      area: 'zone',
      dimension: 'ventilation',
      unit: 'unité',
      value: 'chiffres',
      ordinal: 'catégories',
      status: 'statut',
      attribute: 'remarque',
    },
  },
  remarks: {
    'assumes-partition':
      'Les parties ont été additionnées comme si rien ne figurait dans deux d’entre elles.',
    'total-left-out': 'Un total est omis, car il ne signifierait rien.',
    'spellings-joined': 'Les graphies d’un même nom forment une seule ligne.',
    'small-counts-withheld': 'Les petits effectifs ne sont pas publiés ({subject}).',
    rest: 'Le reste réunit {subject} lignes en une seule.',
    'subtotal-left-out': 'Un sous-total est omis, car il ne signifierait rien.',
    'bounds-over-periods':
      'Une personne peut revenir dans une autre période\u00a0: du plus grand nombre d’une période à la somme.',
    'no-population': 'Pour {subject} chiffres, la population manque dans le tableau fourni.',
  },
  change: {
    events: {
      more: {
        one: '{n} {unit} de plus a été enregistrée pour {period} que pour {otherPeriod} ({value} contre {other}{growth})\u00a0; cela mesure la détection.',
        other:
          '{n} {unit} de plus ont été enregistrées pour {period} que pour {otherPeriod} ({value} contre {other}{growth})\u00a0; cela mesure la détection.',
      },
      fewer: {
        one: '{n} {unit} de moins a été enregistrée pour {period} que pour {otherPeriod} ({value} contre {other}{growth})\u00a0; cela mesure la détection.',
        other:
          '{n} {unit} de moins ont été enregistrées pour {period} que pour {otherPeriod} ({value} contre {other}{growth})\u00a0; cela mesure la détection.',
      },
      same: 'Autant de {unit} ont été enregistrées pour {period} que pour {otherPeriod} ({value})\u00a0; cela mesure la détection.',
    },
    others: {
      more: 'Le nombre pour {period} dépasse de {n} celui pour {otherPeriod} ({value} contre {other}{growth})\u00a0; il mesure ce que les autorités ont fait et enregistré.',
      fewer:
        'Le nombre pour {period} est inférieur de {n} à celui pour {otherPeriod} ({value} contre {other}{growth})\u00a0; il mesure ce que les autorités ont fait et enregistré.',
      same: 'Les nombres pour {period} et pour {otherPeriod} sont les mêmes ({value})\u00a0; ils mesurent ce que les autorités ont fait et enregistré.',
    },
    growth: ', {n}',
    open: '{value} contre {other} entre {otherPeriod} et {period}\u00a0; les bornes laissent le sens ouvert.',
  },
  summary: {
    sums: { one: '{n} somme vérifiée', other: '{n} sommes vérifiées' },
    closes: { one: '{n} est juste', other: '{n} sont justes' },
    fallsShort: {
      one: '{n} laisse {rest} hors des parties indiquées',
      other: '{n} laissent {rest} hors des parties indiquées',
    },
    fallsShortUnknown: {
      one: '{n} laisse un nombre ouvert hors des parties indiquées',
      other: '{n} laissent un nombre ouvert hors des parties indiquées',
    },
    exceeds: { one: '{n} dépasse son total', other: '{n} dépassent leur total' },
    undecidable: { one: '{n} ne peut être tranchée', other: '{n} ne peuvent être tranchées' },
    noSums: 'Aucune somme à vérifier',
    others: { one: '{n} autre remarque', other: '{n} autres remarques' },
    explained: { one: '{n} expliquée', other: '{n} expliquées' },
    join: ', ',
  },
  findings: {
    'sum-of-parts': {
      'falls-short': {
        one: '{n} sur {total} ne figure dans aucune partie indiquée.',
        other: '{n} sur {total} ne figurent dans aucune partie indiquée.',
      },
      exceeds:
        'Les parties donnent {parts}, {n} de plus que le total imprimé {total}\u00a0; {units}\u00a0: certains peuvent être dans deux parties, ou un chiffre peut être faux.',
      undecidable:
        'On ne peut dire si les parties donnent le total imprimé {total}\u00a0: une partie n’a pas de chiffre exact.',
    },
    subset: {
      exceeds:
        '{part}\u00a0: {parts}, {n} de plus que le total {total} dont c’est une partie\u00a0; ils ne comptent peut-être pas la même chose, ou un chiffre peut être faux.',
    },
    'period-within': {
      exceeds:
        '{parts} pour {otherPeriod} dépasse de {n} les {total} pour {period}, qui la contient\u00a0; leurs éditions diffèrent peut-être, ou l’un d’eux peut être faux.',
    },
    'period-sum': {
      'falls-short': {
        one: '{n} sur {total} pour {period} ne figure dans aucune des périodes qu’elle contient.',
        other:
          '{n} sur {total} pour {period} ne figurent dans aucune des périodes qu’elle contient.',
      },
      exceeds:
        'Les périodes contenues dans {period} donnent {parts}, {n} de plus que les {total} imprimés\u00a0; leurs éditions diffèrent peut-être, ou un chiffre peut être faux.',
      undecidable:
        'On ne peut dire si les périodes contenues dans {period} donnent {total}\u00a0: l’une d’elles n’a pas de chiffre exact.',
    },
    'duplicate-key': {
      'does-not-balance':
        'Le même chiffre figure deux fois avec des valeurs différentes, {value} et {other} (lignes {lines}).',
      closes: 'Le même chiffre, {value}, figure deux fois (lignes {lines}).',
    },
    'unequal-periods': {
      'not-comparable':
        '{value} pour {period} et {other} pour {otherPeriod} couvrent des durées différentes et ne peuvent être comparés.',
    },
    'unreadable-cell': {
      any: '«\u00a0{text}\u00a0» ne peut être lu comme un nombre ({field}, ligne {line}). Le tableau l’indique comme non disponible.',
    },
    'ragged-row': {
      any: 'La ligne {line} a {found} champs, les titres {expected}. Rien n’en est perdu.',
    },
    'bad-byte': {
      any: 'Un caractère de la ligne {line}, colonne {column}, est endommagé dans le fichier.',
    },
    'encoding-assumed': {
      any: 'Le fichier ne dit pas comment ses lettres sont codées\u00a0; il a été lu comme {encoding}.',
    },
    'characters-lost': {
      any: 'Des lettres ont été perdues à l’enregistrement du fichier («\u00a0{text}\u00a0»). Enregistrez-le en CSV UTF-8 ou en XLSX.',
    },
    'label-spellings': {
      any: '{labels} sont lus comme un seul nom, {code}\u00a0; aucune ligne n’est perdue.',
    },
    'mark-proved': {
      any: 'Le signe «\u00a0{text}\u00a0» est lu comme zéro\u00a0: ainsi les sommes sont justes.',
    },
    'buddhist-era': {
      any: 'Les années sont lues dans l’ère bouddhique\u00a0: «\u00a0{text}\u00a0» est {period}.',
    },
    'ambiguous-number': {
      any: '«\u00a0{text}\u00a0» peut se lire comme deux nombres différents ({field}).',
    },
    'mark-undecided': {
      any: 'Rien ne dit ce que signifie le signe «\u00a0{text}\u00a0»\u00a0; il est traité comme non disponible.',
    },
    'digits-rounded': {
      any: '«\u00a0{text}\u00a0» a plus de chiffres qu’on n’en peut garder exactement\u00a0; les derniers sont arrondis.',
    },
    'table-schema': {
      any: '«\u00a0{text}\u00a0» ({field}) n’est pas ce que demande le paquet de données\u00a0: {check} {wanted}.',
      unchecked: 'Ceci n’est pas vérifié ici\u00a0: {check} {wanted} ({field}).',
    },
    'fallback-differs': {
      any: 'Le tableau de cette page et le fichier de données diffèrent, {page} contre {data}. Le tableau de la page est montré.',
    },
    other: { any: 'La vérification «\u00a0{rule}\u00a0» a une remarque.' },
  },
  errors: {
    'empty-input': 'Le fichier de données est vide.',
    'not-a-table': 'Aucun tableau n’a été trouvé dans les données\u00a0: c’est {found}.',
    'unclosed-quote':
      'Un guillemet ouvert à la ligne {line} n’est jamais fermé, si bien que les lignes suivantes ne peuvent être distinguées.',
    'too-many-bytes': 'Le fichier de données dépasse la limite de {limit} octets.',
    'too-many-columns': 'Le tableau a plus de {limit} colonnes.',
    'cell-too-large': 'Une case de la ligne {line} dépasse {limit} octets.',
    'no-header': 'Les données n’ont pas de ligne de titres.',
    'duplicate-field': 'Deux colonnes ont le même titre, «\u00a0{subject}\u00a0».',
    'unknown-field':
      'Les données n’ont pas de colonne «\u00a0{subject}\u00a0». Elles ont\u00a0: {expected}.',
    'ambiguous-field': '«\u00a0{subject}\u00a0» désigne plus d’une colonne\u00a0: {found}.',
    'unknown-measure':
      '«\u00a0{subject}\u00a0» n’est pas une mesure. Sont connues\u00a0: {expected}.',
    'bad-request':
      '«\u00a0{found}\u00a0» ne peut servir pour {subject}. Attendu\u00a0: {expected}.',
    'bad-condition':
      'La condition «\u00a0{found}\u00a0» ne peut être comprise. Attendu\u00a0: {expected}.',
    'mixed-units':
      'Cela additionnerait des unités différentes ({found}). Choisissez-en une par une condition sur {subject}.',
    'mixed-indicators':
      'Cela additionnerait des indicateurs différents ({found}). Choisissez-en un par une condition sur {subject}.',
    'overlapping-periods':
      'Cela additionnerait des périodes qui se chevauchent ({found}). Choisissez par une condition sur {subject}.',
    'not-additive':
      'Ces valeurs ne doivent pas être additionnées ({found}). Choisissez-en une par une condition sur {subject}.',
    'ordinal-arithmetic': 'Des catégories s’énumèrent, mais ne se calculent pas.',
    'no-number': 'Il n’y a pas de chiffres avec lesquels calculer\u00a0: {found}.',
    'too-many-keys': 'La réponse aurait plus de {limit} cases.',
    'malformed-json': 'Les données ne sont pas du JSON correct.',
    'malformed-xml': 'La partie {subject} du fichier n’est pas du XML correct\u00a0: {found}.',
    'bad-archive': 'Le fichier ne peut être décompressé\u00a0: {found}.',
    'bad-package':
      'Le paquet de données ne peut servir\u00a0: il a {found}\u00a0; attendu\u00a0: {expected}.',
    'unknown-sheet': 'Il n’y a pas de feuille «\u00a0{subject}\u00a0». Il y a\u00a0: {expected}.',
    'needs-period': 'Une comparaison dans le temps demande une période.',
    'too-deep': 'Les données sont imbriquées sur plus de {limit} niveaux.',
    'too-many-cells': 'Le tableau a plus de {limit} cases.',
    'no-such-file': 'Il n’y a pas de fichier «\u00a0{subject}\u00a0».',
    'unreadable-file': 'Le fichier «\u00a0{subject}\u00a0» ne peut être lu\u00a0: {found}.',
    'unwritable-file': 'Le fichier «\u00a0{subject}\u00a0» ne peut être écrit\u00a0: {found}.',
    'not-loaded': 'Aucune donnée n’a encore été lue.',
    'needs-full-module': 'Ce format demande une partie du programme que cette page n’a pas.',
    'out-of-memory': 'Il n’y a pas assez de mémoire pour ces données.',
    'fetch-failed': 'Le fichier de données {subject} n’a pas pu être obtenu.',
    'http-status':
      'Le fichier de données {subject} n’a pas pu être obtenu\u00a0: le serveur a répondu {found}.',
    'cut-short':
      'Le fichier de données {subject} n’est pas arrivé entier\u00a0; rien n’en est montré.',
    'integrity-mismatch':
      'Le fichier de données {subject} n’est pas celui que cette page désigne\u00a0: son empreinte diffère.',
    'engine-unavailable': 'Le programme qui lit les données n’a pas pu démarrer.',
    trapped: 'Le programme qui lit les données s’est arrêté sur une faute qui lui est propre.',
    aborted: 'La lecture a été arrêtée.',
    'unknown-view': 'Il n’y a pas de vue «\u00a0{subject}\u00a0». Sont connues\u00a0: {expected}.',
    'no-data': 'Il n’y a pas de données\u00a0: ni source ni tableau ne sont indiqués.',
    other: 'Les données n’ont pas pu être montrées ({code}).',
    place: ' (ligne {line}, colonne {column})',
    placeLine: ' (ligne {line})',
  },
  kinds: {
    'a web page (HTML)': 'une page web (HTML)',
    'an XML document': 'un document XML',
    'a PDF document': 'un document PDF',
    'an image (PNG)': 'une image (PNG)',
    'an image (JPEG)': 'une image (JPEG)',
    'an image (GIF)': 'une image (GIF)',
    'an archive or a spreadsheet': 'une archive ou un tableur',
    'an old Office document': 'un ancien document Office',
    'a compressed file': 'un fichier compressé',
    'text in UTF-16': 'un texte en UTF-16',
    'a binary file': 'un fichier binaire',
    'a file of no known format': 'un fichier de format inconnu',
  },
  areas,
};
