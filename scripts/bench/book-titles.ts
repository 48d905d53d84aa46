/** Books that libraries of wards and schools have: title, author. Some are near to one another, and not the same. */
const real: readonly (readonly [title: string, author: string])[] = `Dế Mèn phiêu lưu ký|Tô Hoài
Đất rừng phương Nam|Đoàn Giỏi
Tuổi thơ dữ dội|Phùng Quán
Tuổi thơ im lặng|Duy Khán
Kính vạn hoa tập 1|Nguyễn Nhật Ánh
Kính vạn hoa tập 2|Nguyễn Nhật Ánh
Kính vạn hoa tập 3|Nguyễn Nhật Ánh
Mắt biếc|Nguyễn Nhật Ánh
Tôi thấy hoa vàng trên cỏ xanh|Nguyễn Nhật Ánh
Cho tôi xin một vé đi tuổi thơ|Nguyễn Nhật Ánh
Cô gái đến từ hôm qua|Nguyễn Nhật Ánh
Số đỏ|Vũ Trọng Phụng
Giông tố|Vũ Trọng Phụng
Tắt đèn|Ngô Tất Tố
Lão Hạc|Nam Cao
Chí Phèo|Nam Cao
Sống mòn|Nam Cao
Bỉ vỏ|Nguyên Hồng
Những ngày thơ ấu|Nguyên Hồng
Thời thơ ấu|Maksim Gorky
Thời thơ ấu|Lev Tolstoy
Quê nội|Võ Quảng
Hòn Đất|Anh Đức
Nỗi buồn chiến tranh|Bảo Ninh
Truyện Kiều|Nguyễn Du
Nhật ký trong tù|Hồ Chí Minh
Hoàng tử bé|Antoine de Saint-Exupéry
Không gia đình|Hector Malot
Những người khốn khổ|Victor Hugo
Harry Potter và Hòn đá Phù thủy|J. K. Rowling
Harry Potter và Phòng chứa Bí mật|J. K. Rowling
Nhà giả kim|Paulo Coelho
Đắc nhân tâm|Dale Carnegie
Cuộc đời của Pi|Yann Martel`
  .split("\n")
  .map((line) => line.split("|") as [string, string]);

const things =
  "Chuyện kể,Hành trình,Bí mật,Ký ức,Khu vườn,Ngôi nhà,Dòng sông,Con đường,Mùa hè,Cánh đồng,Lá thư,Tiếng gọi,Ngọn đèn,Chuyến tàu,Giấc mơ,Người thầy".split(
    ",",
  );
const whose =
  "bên cửa biển,của ông ngoại,ở làng chài,sau cơn mưa,dưới trời sao,trên núi cao,trong rừng thẳm,những ngày xa xứ,thời chiến tranh,của đứa trẻ,giữa thành phố,mùa nước nổi,qua năm tháng,không tên gọi,của người lính,bên bếp lửa".split(
    ",",
  );
const authors = "Trần Văn An,Lê Thị Bình,Phạm Minh Châu,Nguyễn Hải Đăng,Hoàng Thu Giang,Vũ Quang Huy,Đỗ Ngọc Lan,Bùi Xuân Mai".split(",");

/** So many books; beyond the real ones they are made up, many near to one another, every ninth in two volumes, every eleventh by a second author. */
export function baseTitles(count: number): readonly (readonly [title: string, author: string])[] {
  const made: (readonly [string, string])[] = [...real];
  for (let at = 0; made.length < count; at += 1) {
    const title = `${things[at % things.length]} ${whose[Math.floor(at / things.length) % whose.length]}${at >= 256 ? ` ${["thuở ấy", "ngày mai", "và em", "lặng im"][Math.floor(at / 256) - 1] ?? at}` : ""}`;
    const author = authors[at % authors.length] ?? "";
    if (at % 9 === 0) made.push([`${title} tập 1`, author], [`${title} tập 2`, author]);
    else made.push([title, author]);
    if (at % 11 === 0 && at % 9 !== 0) made.push([title, authors[(at + 3) % authors.length] ?? ""]);
  }
  return made.slice(0, count);
}
