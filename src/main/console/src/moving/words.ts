/** What the screen of bringing in and taking out says. */
const ar = {
  title: "الإدخال والإخراج",
  bringIn: "إدخال",
  wordpress: "ملف تصدير ووردبريس (XML)",
  ndjson: "ملف مداد (NDJSON)",
  withPublication: "خذ اسم الموقع ولغته للمطبوعة أيضًا",
  choose: "اختر الملف وأدخله",
  sending: "جارٍ الإرسال",
  working: "جارٍ العمل",
  stop: "أوقف",
  stopped: "أُوقف. ما دخل حتى الآن باقٍ، وإدخال الملف نفسه ثانية يكمله.",
  broken: "انقطع الاتصال. ما دخل حتى الآن باقٍ، وإدخال الملف نفسه ثانية يكمله.",
  done: "انتهى الإدخال.",
  outcomes: { created: "أُضيف", updated: "عُدّل", unchanged: "كما كان", failed: "رُفض", replaced: "استُبدل" } as Record<
    string,
    string
  >,
  findings: "ما يستحق النظر",
  line: "السطر",
  more: "ومثلها",
  takeOut: "إخراج",
  takeOutHelp: "كل ما في الدار غير السلة، ملفًا واحدًا يدخل في مداد آخر.",
  download: "تنزيل الملف",
};

const en: typeof ar = {
  title: "In and out",
  bringIn: "Bring in",
  wordpress: "An export of WordPress (XML)",
  ndjson: "A file of Midad (NDJSON)",
  withPublication: "Take the site's name and language for the publication as well",
  choose: "Choose the file and bring it in",
  sending: "Sending",
  working: "Working",
  stop: "Stop",
  stopped: "Stopped. What came in so far stays; the same file again goes on.",
  broken: "The connection broke. What came in so far stays; the same file again goes on.",
  done: "All of it is in.",
  outcomes: { created: "Added", updated: "Changed", unchanged: "As it was", failed: "Refused", replaced: "Replaced" },
  findings: "What deserves a look",
  line: "Line",
  more: "and others like it",
  takeOut: "Take out",
  takeOutHelp: "Everything but the trash, as one file that another Midad takes.",
  download: "Download the file",
};

export const MOVING = { ar, en };
