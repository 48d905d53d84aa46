import { expect, test } from "@jest/globals";
import { meaningOf } from "./asking.ts";

// Words of the week do not make a question belong to it.
test.each([
  ["weather", "mai có mưa không"],
  ["papers", "đăng ký tạm trú ở đâu"],
  ["prices", "giá vàng hôm nay bao nhiêu"],
  ["power cuts", "lịch cúp điện thứ bảy"],
  ["another opening", "khai mạc seagames hôm nào"],
  ["another closing", "lễ tổng kết lớp 9A hôm nào"],
  ["another ward", "phường Đông Hồ khai mạc ngày nào"],
  ["another ward, first", "phường Đông Hồ bên cạnh có lớp tin học không"],
  ["another appointment", "hủy lịch hẹn làm hộ chiếu giúp tôi"],
  ["another reminder", "nhắc tôi uống thuốc lúc 8 giờ"],
  ["another telephone", "số điện thoại công an phường"],
  ["parking", "đến dự khai mạc gửi xe ở đâu"],
  ["prizes", "thi vẽ giải nhất được bao nhiêu tiền"],
  ["dress", "đi xem văn nghệ mặc gì"],
  ["certificates", "học xong lớp điện thoại có cấp chứng chỉ không"],
  ["school work", "giải giúp em bài toán này"],
  ["a textbook", "sách giáo khoa lớp 6 mua ở đâu"],
  ["complaints", "hàng xóm hát karaoke ồn quá phường nhắc nhở giúp"],
  ["small talk", "kể chuyện ma đi bot"],
  ["insults", "đồ bot ngu"],
  ["spam", "vay vốn nhanh lãi suất thấp"],
  ["keys", "hgfjk"],
  ["a greeting, and then another topic", "Dạ em chào ad, cho em hỏi hủy đơn hàng giúp em ạ"],
  ["shopping by its shape", "mua màu vẽ ở chỗ nào rẻ"],
  ["reckoning", "tính giúp 35 nhân 12"],
  ["a ward of nearly our name", "phường Sông Hồng có tổ chức tuần lễ không"],
])("not ours: %s (%s)", (_topic, sentence) => {
  expect(meaningOf("sample-full", "2026-10-01T09:00:00+07:00", sentence)).toMatchObject({ intent: "none", activities: [] });
});

test.each([
  ["what the programme itself gives", "ngày hội đọc sách cùng bé có được tặng gì không", "ngay-hoi-be"],
  ["a rude question is a question", "đm hỏi mãi, trao giải ngày nào hả", "be-mac"],
])("ours: %s (%s)", (_why, sentence, activity) => {
  expect(meaningOf("sample-full", "2026-10-01T09:00:00+07:00", sentence)).toMatchObject({ intent: "schedule", activities: [activity] });
});
