/**
 * Names of things, one thing a line, all the ways to say it in Vietnamese and English. Two activities, or an activity
 * and a question, speak of the same thing when they use phrases of one line, however different the words.
 */

/** What kind of activity it is. Each line is a kind of programme.ts. */
export const kinds = {
  opening: `khai mạc, lễ khai mạc, phát động, lễ phát động, ra quân, lễ ra quân, mở màn, lễ mở màn, lễ mở đầu, mít tinh, mít tinh khai mạc, buổi khai mạc, lễ ra mắt, opening, opening ceremony, opening day, kickoff, launch ceremony, launch, hôm khai mạc, khai mạc tuần lễ`,
  closing: `bế mạc, lễ bế mạc, tổng kết, lễ tổng kết, lễ kết thúc, buổi tổng kết, tổng kết trao giải, lễ trao giải, trao giải, trao thưởng, phát thưởng, phát giải, lễ trao thưởng, tổng kết khen thưởng, khen thưởng, closing, closing ceremony, award ceremony, awards, prize giving, final ceremony, lễ vinh danh, tổng kết tuần lễ`,
  class: `lớp, lớp học, lớp dạy, khóa học, khóa, khóa đào tạo, buổi học, buổi dạy, tập huấn, lớp tập huấn, hướng dẫn, buổi hướng dẫn, bồi dưỡng, đào tạo, workshop, class, classes, course, courses, training, lesson, lessons, buổi tập huấn, lớp hướng dẫn, lớp bồi dưỡng, lớp kỹ năng`,
  contest: `cuộc thi, thi, hội thi, thi đấu, giải, giải đấu, tranh tài, đua tài, sân chơi, so tài, đấu trường, thi thố, contest, contests, competition, competitions, tournament, phần thi, vòng thi, dự thi, kỳ thi, hội thao`,
  talk: `tọa đàm, nói chuyện, buổi nói chuyện, chuyên đề, hội thảo, diễn đàn, giao lưu, buổi giao lưu, trò chuyện, chia sẻ kinh nghiệm, talkshow, talk show, talk, talks, seminar, forum, tư vấn, buổi tư vấn, thảo luận, đối thoại, gặp gỡ, webinar, buổi chia sẻ, buổi trò chuyện`,
  reading: `đọc sách, buổi đọc sách, khuyến đọc, reading, reading session`,
  performance: `văn nghệ, đêm văn nghệ, ca nhạc, đêm ca nhạc, biểu diễn, biểu diễn nghệ thuật, biểu diễn văn nghệ, hát múa, múa hát, hội diễn, giao lưu văn nghệ, đêm nhạc, đêm diễn, liên hoan văn nghệ, văn hóa văn nghệ, văn hóa nghệ thuật, biểu diễn văn hóa nghệ thuật, chương trình nghệ thuật, nghệ thuật, đêm nghệ thuật, hòa nhạc, buổi diễn, xem hát, nghe hát, nghe nhạc, xem văn nghệ, performance, performances, show, concert, music night, music show, arts night, cultural night, art performance, singing and dancing, musical evening`,
  exhibition: `triển lãm, trưng bày, phòng trưng bày, phòng tranh, gian trưng bày, bày sách, exhibition, exhibit, exhibits, display, gallery, showcase`,
  outreach: `tuyên truyền, cổ động, vận động, ra quân tuyên truyền, phát thanh, outreach, campaign, loa phường, loa phát thanh, loa truyền thanh, truyền thanh, đài phường, broadcast, loudspeaker, loudspeakers, radio`,
} as const;

/** For whom an activity is. A line is a group of people; `within` below says which groups hold which. */
export const audiences = {
  everyone: `mọi người dân, toàn dân, mọi lứa tuổi, tất cả mọi người, toàn thể nhân dân, các tầng lớp nhân dân, mọi người, mọi đối tượng, nhân dân và du khách, everyone, everybody, all ages, open to all, bà con, người dân, nhân dân, cư dân, toàn thể bà con`,
  senior: `người cao tuổi, người già, các cụ, cụ già, ông bà, người lớn tuổi, cao tuổi, người hưu trí, hưu trí, về hưu, cán bộ hưu trí, bậc cao niên, cao niên, lão niên, người có tuổi, ông bà già, các bác lớn tuổi, mấy cụ, ông bà nội, ông bà ngoại, hội viên người cao tuổi, cụ ông, cụ bà, bô lão, elderly, seniors, senior citizens, old people, older people, elders, retirees, retired, grandparents, grandma, grandpa, grandmother, grandfather, old folks, bác lớn tuổi, ông cụ, bà cụ, ông bà tôi, ông bà em, bà con lớn tuổi, người trên 60, trên 60 tuổi, ông bà trên 60, tuổi già, tuổi xế chiều, tuổi vàng, già cả, ông già, bà già, ông lão, bà lão, hội viên cao tuổi, aged people, over sixty, the old, the elderly, grannies`,
  child: `trẻ em, trẻ con, trẻ nhỏ, con nít, con trẻ, bọn trẻ, các cháu, các cháu nhỏ, các bé, mấy bé, tụi nhỏ, bọn nhỏ, sấp nhỏ, lũ nhỏ, mấy đứa nhỏ, thiếu nhi, thiếu niên, thiếu niên nhi đồng, nhi đồng, các em, các em nhỏ, em nhỏ, con nhỏ, bé nhỏ, trẻ, cháu nhỏ, mấy cháu, mấy nhóc, tụi nhóc, nhóc, nhóc tì, lũ trẻ, mấy đứa trẻ, đội viên, children, kids, child, young children, little ones, small children, kiddos, bọn nít, tụi nít, mấy đứa nít, con nít con nôi, trẻ thơ, tụi trẻ con, bầy trẻ, mấy nhỏ, tụi nhỏ nhà, mấy đứa con nít, trẻ em nhỏ, cháu bé, các con, youngsters under ten, the little ones`,
  preschool: `mầm non, mẫu giáo, trẻ mầm non, bé mầm non, trẻ mẫu giáo, nhà trẻ, trẻ mầm non và mẫu giáo, lớp lá, lớp chồi, lớp mầm, preschool, preschoolers, kindergarten, toddlers, nursery`,
  primary: `tiểu học, cấp một, cấp 1, học sinh tiểu học, học sinh cấp một, học sinh cấp 1, primary, primary school, elementary, elementary school`,
  secondary: `thcs, trung học cơ sở, cấp hai, cấp 2, học sinh thcs, học sinh cấp hai, học sinh cấp 2, học sinh trung học cơ sở, secondary school, middle school, lower secondary, junior high, lower secondary school`,
  upper: `thpt, trung học phổ thông, cấp ba, cấp 3, học sinh thpt, học sinh cấp ba, học sinh cấp 3, phổ thông, high school, upper secondary`,
  student: `học sinh, học trò, các em học sinh, pupil, pupils, school children, schoolchildren, students, student, mấy em học sinh, tụi học trò, học sinh các trường, các bạn học sinh, sĩ tử, schoolkids, school kids`,
  university: `sinh viên, học viên, đại học, university students, college, sinh viên đại học, tân sinh viên, bạn sinh viên, college students`,
  parent: `phụ huynh, cha mẹ, bố mẹ, ba mẹ, ba má, các bậc cha mẹ, phụ huynh học sinh, cha mẹ học sinh, các mẹ, các bố, bậc phụ huynh, bậc làm cha mẹ, các bà mẹ, bỉm sữa, mẹ bỉm, bố mẹ học sinh, thầy bu, phụ huynh có con nhỏ, parents, parent, mums, moms, mothers, dads, fathers, mothers and fathers, moms and dads, người làm cha mẹ, các ông bố, người có con, nhà có con nhỏ, mấy mẹ, mấy má, các má, hội phụ huynh, cha mẹ trẻ, bà mẹ trẻ, guardians, mom, dad`,
  family: `gia đình, các gia đình, hộ gia đình, cả gia đình, families, family`,
  youth: `thanh niên, đoàn viên, thanh thiếu niên, bạn trẻ, giới trẻ, người trẻ, tuổi trẻ, đoàn viên thanh niên, young people, youth, youngsters, teenagers, teens, đoàn viên trẻ, các bạn trẻ, mấy bạn trẻ, lớp trẻ, thế hệ trẻ, gen z, thanh niên trẻ, trai tráng, young adults`,
  women: `phụ nữ, chị em phụ nữ, hội viên phụ nữ, nữ giới, các chị em, women, ladies, các bà các chị, các cô các chị, chị em, các chị, mấy chị em, các bà, hội chị em, phái nữ, chị em mình, woman`,
  teacher: `giáo viên, thầy cô giáo, nhà giáo, thầy giáo, cô giáo, các thầy cô, teachers, teacher, cô giáo mầm non, giáo chức, cựu giáo chức, thầy cô trong trường`,
  official: `cán bộ công chức, công chức, viên chức, cán bộ công chức viên chức, công chức viên chức, civil servants, officials`,
  worker: `người lao động, công nhân, lao động, công nhân lao động, người đi làm, dân công sở, workers, working people, factory workers, nhân viên, người làm thuê, lao động tự do, dân văn phòng, công nhân khu công nghiệp, laborers, employees`,
  fisher: `dân ghe, dân tàu, dân thuyền, người đi ghe, dân đi ghe, dân đi tàu, bạn ghe, bạn tàu, thuyền trưởng, lao động biển, nghề biển, ngư dân, dân biển, dân đi biển, bà con đi biển, người đi biển, thuyền viên, chủ tàu, ngư phủ, dân chài, dân làng chài, thợ lưới, bạn thuyền, fishermen, fisherman, fishers, fisherfolk, fishing families`,
  homemaker: `nội trợ, người nội trợ, bà nội trợ, các bà nội trợ, homemakers, housewives, housewife`,
  driver: `tài xế, lái xe ôm, bác tài, tài xế xe ôm, xe ôm công nghệ, shipper, drivers`,
  tourist: `du khách, khách du lịch, khách tham quan, khách thập phương, khách phương xa, người ngoài phường, người phường khác, tourists, visitors`,
  minority: `đồng bào, bà con dân tộc, người dân tộc, đồng bào dân tộc, người dân tộc thiểu số, ethnic people`,
  migrant: `người thuê trọ, dân thuê trọ, công nhân xa quê, người nhập cư, người tạm trú, lao động nhập cư, dân ở trọ, xa quê, migrant workers, tenants`,
  couple: `vợ chồng trẻ, cặp vợ chồng, các cặp vợ chồng, sắp cưới, couples, newlyweds`,
  artisan: `nghệ nhân, thợ thủ công, thợ làng nghề, craftsmen, artisans`,
  foreigner: `người nước ngoài, khách nước ngoài, foreigners, foreigner, expats`,
  farmer: `dân làm nông, làm nông, làm rẫy, dân rẫy, dân vườn, người làm vườn, người trồng cà phê, nông dân, hội viên nông dân, bà con nông dân, nhà nông, farmers`,
  veteran: `cựu chiến binh, hội viên cựu chiến binh, thương binh, bộ đội, veterans, bộ đội phục viên, các bác cựu chiến binh, cựu binh, quân nhân, chiến sĩ, soldiers, ex soldiers`,
  trader: `tiểu thương, hộ kinh doanh, chủ cửa hàng, doanh nghiệp, buôn bán, người buôn bán, traders, shop owners, small businesses, business owners, dân buôn bán, bà con tiểu thương, người bán hàng, chủ tiệm, chủ quán, chủ shop, hộ buôn bán, hợp tác xã, vendors, sellers, merchants, shopkeepers`,
  disabled: `người khuyết tật, khuyết tật, disabled people, people with disabilities, disabled, người khiếm thị, người khiếm thính, người mù, người điếc, blind people, deaf people`,
  poor: `hộ nghèo, người nghèo, gia đình khó khăn, hoàn cảnh khó khăn, hộ cận nghèo, học sinh nghèo`,
  adult: `người lớn, adults, người trưởng thành, grown ups, thanh niên trở lên, tuổi trung niên, trung niên, middle aged`,
} as const;

/** A question about the first is answered by activities for any of the others too. */
export const within: Readonly<Record<string, readonly string[]>> = {
  child: ["preschool", "primary", "secondary", "student"],
  student: ["primary", "secondary", "upper"],
  youth: ["upper", "university"],
};

/** Where things take place and who runs them. */
export const places = {
  school: `trường học, nhà trường, các trường, các nhà trường, school, schools`,
  culture: `nhà văn hóa, nhà văn hóa phường, nvh, trung tâm văn hóa, cultural house, culture house, cultural centre, cultural center, house of culture, nhà văn hoá khu phố, community hall`,
  communityHouse: `nhà sinh hoạt cộng đồng, nhà cộng đồng, nhà họp tổ, nhà sinh hoạt, nhà họp, community house, nhà văn hóa tổ dân phố, nhà sinh hoạt khu phố`,
  learningCentre: `trung tâm học tập cộng đồng, trung tâm học tập, trung tâm cộng đồng, trung tâm htcđ, community learning centre, community learning center, learning centre, learning center`,
  library: `thư viện, thư viện phường, phòng đọc, thư viện công cộng, thư viện trường, thư viện trường học, library, libraries, thư viện cộng đồng, tủ sách cộng đồng`,
  park: `công viên, vườn hoa, park`,
  hall: `hội trường, hall, auditorium`,
  yard: `sân, sân trường, schoolyard, courtyard, yard`,
  stadium: `sân vận động, nhà thi đấu, sân thể thao, stadium, sân bóng, nhà thể chất, sports hall, gym`,
  square: `quảng trường, square, phố đi bộ, tuyến phố đi bộ, walking street`,
  office: `ủy ban, ubnd, ủy ban nhân dân, trụ sở ubnd, ubnd phường, ủy ban nhân dân phường, ủy ban phường, trụ sở phường, people's committee, committee`,
  communal: `đình, đình làng, chùa, nhà thờ, đền, communal house, pagoda, temple`,
  museum: `nhà truyền thống, bảo tàng, museum`,
  market: `chợ, market`,
  clinic: `trạm y tế, trạm xá, health station, clinic`,
  youthUnion: `đoàn xã, đoàn thanh niên, đoàn phường, chi đoàn, bên đoàn, hội liên hiệp thanh niên, youth union, xã đoàn, phường đoàn, đoàn trường, đoàn thị trấn, đoàn thanh niên xã, đoàn thanh niên phường`,
  womenUnion: `hội phụ nữ, hội liên hiệp phụ nữ, hội lhpn, women's union, womens union, women union, chi hội phụ nữ, bên phụ nữ`,
  studyUnion: `hội khuyến học, khuyến học phường, study promotion association, learning promotion association, bên khuyến học, chi hội khuyến học`,
  seniorUnion: `hội người cao tuổi, hội cao tuổi, chi hội người cao tuổi, elderly association`,
  veteranUnion: `hội cựu chiến binh, hội ccb, veterans association`,
  farmerUnion: `hội nông dân, farmers union, farmers' union`,
  teacherUnion: `hội cựu giáo chức, cựu giáo chức, former teachers association, former teachers`,
  redCross: `hội chữ thập đỏ, chữ thập đỏ, red cross`,
  pioneers: `hội đồng đội, đội thiếu niên, tổng phụ trách, đội thiếu niên tiền phong, young pioneers`,
  police: `công an, công an phường, police, cảnh sát khu vực`,
  digitalTeam: `tổ công nghệ số cộng đồng, tổ công nghệ số, tổ chuyển đổi số, community digital team, digital team`,
  frontUnion: `mặt trận tổ quốc, mặt trận, ban công tác mặt trận, fatherland front`,
  broadcaster: `đài truyền thanh, đài truyền thanh phường, đài phát thanh`,
  club: `câu lạc bộ, club`,
  residents: `tổ dân phố, khu phố, residential group`,
} as const;
