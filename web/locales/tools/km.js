/** What a reader may take away from a report, in Khmer. */
export default {
  tools: {
    name: 'ទាញយក ចម្លង និងដកស្រង់',
    csv: 'តារាងជា CSV',
    xlsx: 'តារាងជា XLSX',
    json: 'តារាងជា JSON',
    copy: 'ចម្លងតារាង',
    cite: 'ចម្លងសេចក្ដីយោង',
    svg: 'គំនូសតាងជា SVG',
    png: 'គំនូសតាងជា PNG',
    wide: 'PNG, 1200 × 630',
    telegram: 'PNG, 1280 × 720',
    data: 'ទិន្នន័យ៖ {hash}។',
    seen: '{address} បានមើលនៅថ្ងៃ {date}។',
    made: 'រូបភាពបង្កើតនៅថ្ងៃ {date}។',
    saved: 'បានបង្កើត {file}។',
    savedText: 'បានបង្កើត {file}។ បើទំព័រនេះមិនអាចរក្សាទុកបាន សូមចម្លងអត្ថបទខាងក្រោម។',
    copied: 'បានចម្លង។',
    byHand: 'ទំព័រនេះមិនអាចចម្លងបានទេ។ នេះជាអត្ថបទ៖',
  },
};
