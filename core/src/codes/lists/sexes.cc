// The sexes of CL_SEX, by code and by the words of the languages that files are written in. Women
// and girls are both of code F, and are not two spellings of one name.
#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "codes/knowledge.h"

namespace tipstat {
namespace {

struct Words {
  std::string_view code;
  std::string_view words;  // with blanks between
};

constexpr Words kWords[] = {
    {"F",
     "f female females woman women girl girls femme femmes féminin fille filles mujer mujeres "
     "femenino niñas žena žene žensko ស្រី នារី ស្ត្រី หญิง ผู้หญิง เพศหญิง nữ ຍິງ ແມ່ຍິງ ເພດຍິງ 女 女性 "
     "أنثى إناث نساء женщина женщины женский девочки"},
    {"M",
     "m male males man men boy boys homme hommes masculin garçon garçons hombre hombres masculino "
     "muškarac muškarci muško ប្រុស បុរស ชาย ผู้ชาย เพศชาย nam ຊາຍ ຜູ້ຊາຍ ເພດຊາຍ 男 男性 "
     "ذكر ذكور رجال мужчина мужчины мужской мальчики"},
    {"_O", "_O other autre autres otro otros"},
    {"_U",
     "_U u unknown inconnu desconocido nepoznato unspecified notstated notknown notspecified"},
    {"_N", "_N noanswer"},
};

bool IsFor(const Field& field) { return field.concept_id == "SEX"; }

std::string CodeOf(std::string_view label) {
  const std::string name = FoldName(label);
  for (const Words& words : kWords) {
    for (const std::string_view word : Split(words.words, ' ')) {
      if (word == label || FoldName(word) == name) return std::string(words.code);
    }
  }
  return {};
}

}  // namespace

extern const CodeList kCodeList_sexes;
const CodeList kCodeList_sexes = {"sexes", IsFor, CodeOf};

}  // namespace tipstat
