// A reader whose table depends on how the input is cut.
#include "formats/format.h"

namespace tipstat {
namespace {

class PiecewiseReader : public Reader {
 public:
  explicit PiecewiseReader(RawTable* table) : table_(table) {
    table_->columns.push_back({"Piece", {}, {}});
  }

  Result<void> Append(std::string_view bytes) override {
    RawColumn& column = table_->columns[0];
    column.codes.push_back(column.texts.Intern(std::to_string(bytes.size())));
    table_->lines.push_back(1);
    return {};
  }
  Result<void> Finish() override { return {}; }

 private:
  RawTable* table_;
};

}  // namespace

extern const Format kFormat_piecewise;
const Format kFormat_piecewise = {"piecewise", [](std::string_view) { return true; },
                                  [](const Limits&, RawTable* table) -> std::unique_ptr<Reader> {
                                    return std::make_unique<PiecewiseReader>(table);
                                  },
                                  1};

}  // namespace tipstat
