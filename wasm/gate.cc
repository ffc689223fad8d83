// The gate between the core and JavaScript: one class with few methods. Bytes cross in buffers that
// the core reserves, text as UTF-8 bytes, answers as JSON.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "tipstat/engine.h"

namespace {

using emscripten::val;

constexpr size_t kMostInput = 4 << 20;
constexpr size_t kMostRequest = 1 << 20;

// A buffer that JavaScript fills: the view lives until the next call into this module.
class Buffer {
 public:
  explicit Buffer(size_t limit) : limit_(limit) {}

  // Returns a view of that many bytes, or null where they are over the limit.
  val Reserve(double size) {
    if (!(size >= 0) || size > static_cast<double>(limit_)) return val::null();
    const auto bytes = static_cast<size_t>(size);
    if (bytes_.size() < bytes) bytes_.resize(bytes);
    size_ = bytes;
    return val(emscripten::typed_memory_view(bytes, reinterpret_cast<uint8_t*>(bytes_.data())));
  }
  std::string_view text() const { return std::string_view(bytes_).substr(0, size_); }
  std::string_view First(double size) const {
    return size >= 0 && size <= static_cast<double>(size_)
               ? text().substr(0, static_cast<size_t>(size))
               : std::string_view();
  }

 private:
  size_t limit_;
  size_t size_ = 0;
  std::string bytes_;
};

class Gate {
 public:
  val Input(double size) { return input_.Reserve(size); }
  val ReserveRequest(double size) { return request_.Reserve(size); }
  val Response() const {
    return val(emscripten::typed_memory_view(response_.size(),
                                             reinterpret_cast<const uint8_t*>(response_.data())));
  }

  bool Open() {
    const tipstat::Result<tipstat::Request> request = TakeRequest();
    return request ? Done(engine_.Open(*request)) : Fail(request.error());
  }
  bool Append(double size) { return Done(engine_.Append(input_.First(size))); }
  bool Finish() { return Done(engine_.Finish()); }
  double Advance() {
    const tipstat::Result<double> progress = engine_.Advance();
    if (progress) return *progress;
    Fail(progress.error());
    return -1;
  }

  bool Keep() {
    const tipstat::Result<tipstat::Request> request = TakeRequest();
    return request ? Done(engine_.Keep(*request)) : Fail(request.error());
  }
  // The request names the question.
  bool Ask() {
    const tipstat::Result<tipstat::Request> request = TakeRequest();
    if (!request) return Fail(request.error());
    tipstat::Result<std::string> answer = engine_.Ask(request->Get("question"), *request);
    if (!answer) return Fail(answer.error());
    response_ = std::move(*answer);
    return true;
  }

 private:
  bool Fail(const tipstat::Error& error) {
    response_ = tipstat::ErrorJson(error);
    return false;
  }
  bool Done(const tipstat::Result<void>& result) { return result || Fail(result.error()); }

  tipstat::Result<tipstat::Request> TakeRequest() {
    tipstat::Result<tipstat::Request> request = tipstat::Request::Parse(request_.text());
    request_.Reserve(0);
    return request;
  }

  tipstat::Engine engine_;
  Buffer input_{kMostInput};
  Buffer request_{kMostRequest};
  std::string response_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(tipstat) {
  emscripten::class_<Gate>("Gate")
      .constructor<>()
      .function("input", &Gate::Input)
      .function("request", &Gate::ReserveRequest)
      .function("response", &Gate::Response)
      .function("open", &Gate::Open)
      .function("append", &Gate::Append)
      .function("finish", &Gate::Finish)
      .function("advance", &Gate::Advance)
      .function("keep", &Gate::Keep)
      .function("ask", &Gate::Ask);
}
