//! Words, topics and sentence patterns of the corpus: plausible Indonesian school prose, and nothing a check of Padu
//! objects to (no names of people, no digits that look like an identity, no praise and no blame).

use super::random::Random;

/// Real places with their Kemendagri region code.
pub(crate) const REGIONS: [(&str, &str); 20] = [
    ("51.08.08", "Kubutambahan"),
    ("35.78", "Surabaya"),
    ("32.01.32", "Klapanunggal"),
    ("73.71", "Makassar"),
    ("36.74.04", "Ciputat"),
    ("52.71", "Mataram"),
    ("33.74", "Semarang"),
    ("12.71", "Medan"),
    ("51.08.09", "Tejakula"),
    ("34.71", "Yogyakarta"),
    ("13.71", "Padang"),
    ("36.71", "Tangerang"),
    ("61.71", "Pontianak"),
    ("32.73", "Bandung"),
    ("53.71", "Kupang"),
    ("16.71", "Palembang"),
    ("51.71", "Denpasar"),
    ("71.71", "Manado"),
    ("64.72", "Samarinda"),
    ("31.74", "Cilandak"),
];

/// First names; a prime number of them, so that stepping through the list repeats late.
#[rustfmt::skip]
pub(crate) const FIRST_NAMES: [&str; 31] = [
    "Wayan", "Made", "Nyoman", "Ketut", "Komang", "Kadek", "Rahmat", "Hendra", "Yuliana",
    "Suhartini", "Nurhayati", "Darmawan", "Agus", "Ratna", "Fitriani", "Bambang", "Yohanes",
    "Mariana", "Siti", "Dedi", "Lina", "Rini", "Arif", "Taufik", "Margareta", "Paulus", "Desi",
    "Novita", "Irwan", "Zulkifli", "Hartono",
];

/// Last names; none is a word of the prose.
#[rustfmt::skip]
pub(crate) const LAST_NAMES: [&str; 26] = [
    "Suryani", "Wibowo", "Hidayat", "Siregar", "Nasution", "Pratama", "Santoso", "Purnomo",
    "Wulandari", "Handayani", "Simanjuntak", "Hutagalung", "Anggraini", "Rahayu", "Setiawan",
    "Saputra", "Maharani", "Utami", "Gunawan", "Widodo", "Iskandar", "Firmansyah", "Mulyani",
    "Sihombing", "Panggabean", "Ginting",
];

/// Subjects by their id, with topics taught in them.
#[rustfmt::skip]
const TOPICS: [(&str, [&str; 6]); 18] = [
    ("matematika", ["persentase", "perbandingan senilai", "statistika", "barisan aritmatika", "peluang", "luas dan volume"]),
    ("ipa", ["hukum Newton", "ekosistem sawah", "zat aditif", "pencemaran air", "suhu dan kalor", "pewarisan sifat"]),
    ("bahasa-indonesia", ["teks prosedur", "teks laporan", "pidato persuasif", "teks eksplanasi", "puisi rakyat", "wawancara"]),
    ("bahasa-inggris", ["procedure text", "greeting card", "recount text", "descriptive text", "giving directions", "announcement"]),
    ("ips", ["pasar tradisional", "perubahan sosial", "peta dan skala", "mobilitas penduduk", "kegiatan ekonomi", "lembaga sosial"]),
    ("ipas", ["siklus air", "gaya dan gerak", "daur hidup", "kenampakan alam", "sumber energi", "keragaman budaya"]),
    ("biologi", ["bioteknologi", "keanekaragaman hayati", "sistem pencernaan", "fermentasi", "virus", "rantai makanan"]),
    ("kimia", ["termokimia", "larutan asam basa", "laju reaksi", "ikatan kimia", "kimia hijau", "koloid"]),
    ("ekonomi", ["biaya dan harga", "permintaan dan penawaran", "badan usaha", "laporan keuangan", "koperasi sekolah", "perdagangan"]),
    ("fisika", ["getaran dan gelombang", "energi terbarukan", "fluida statis", "rangkaian listrik", "gerak parabola", "momentum"]),
    ("geografi", ["mitigasi bencana", "litosfer", "citra satelit", "pola permukiman", "dinamika atmosfer", "pengelolaan sungai"]),
    ("sejarah", ["jalur rempah", "proklamasi", "kerajaan maritim", "sejarah lisan", "pergerakan nasional", "cagar budaya"]),
    ("pendidikan-pancasila", ["musyawarah", "norma masyarakat", "gotong royong", "hak dan kewajiban", "keberagaman", "persatuan"]),
    ("informatika", ["algoritma", "lembar kerja digital", "berpikir komputasional", "jaringan internet", "animasi", "keamanan data"]),
    ("seni-rupa", ["motif batik", "poster", "gambar perspektif", "kolase", "seni cetak", "pewarna alam"]),
    ("seni-musik", ["irama daerah", "paduan suara", "musik bambu", "lagu dolanan", "ansambel", "notasi angka"]),
    ("prakarya", ["olahan pangan", "kerajinan bambu", "budidaya sayur", "rekayasa sederhana", "anyaman", "pengawetan makanan"]),
    ("pjok", ["kebugaran jasmani", "permainan bola", "gizi seimbang", "senam irama", "lari jarak pendek", "hidup bersih"]),
];

/// The topics of a subject.
pub(crate) fn topics(subject: &str) -> &'static [&'static str; 6] {
    let known = TOPICS.iter().find(|(id, _)| *id == subject);
    &known.unwrap_or(&TOPICS[0]).1
}

/// Activities out of daily life.
#[rustfmt::skip]
pub(crate) const ACTIVITIES: [&str; 36] = [
    "membuat tape ketan", "memilah sampah kantin", "memetakan sumber air",
    "menanam sayur di lahan sempit", "menjual hasil kebun", "membuat kompos",
    "mengukur kualitas udara", "merancang kincir angin", "membuat sabun cuci",
    "mendata harga pasar", "menyusun buku resep", "membuat film pendek", "meneliti jajanan sekolah",
    "menghitung jejak karbon", "membatik dengan pewarna alam", "merawat terumbu karang",
    "membangun rumah jamur", "merancang taman baca", "membuat penyaring air", "mengolah ikan asin",
    "menata bank sampah", "membuat peta bencana", "menggelar pasar murah",
    "merakit lampu tenaga surya", "mencatat cuaca harian", "mengolah minyak jelantah",
    "menulis riwayat desa", "membuat gim edukasi", "merancang jalur evakuasi",
    "memeriksa kesehatan mata", "membuat es krim", "mengelola koperasi", "menenun bersama warga",
    "membuat garam rakyat", "merekam cerita lisan", "menguji tanah kebun",
];

/// What colleagues help each other with.
#[rustfmt::skip]
pub(crate) const HELP: [&str; 16] = [
    "pembelajaran berdiferensiasi", "kuis digital", "pertanyaan pemantik", "pengelolaan kelompok",
    "asesmen awal", "umpan balik tertulis", "membaca data kelas", "media sederhana",
    "diskusi kelas", "proyek lintas mapel", "lembar kerja terbuka", "refleksi mingguan",
    "literasi gambar", "papan kerja bersama", "kontrak belajar", "pembelajaran luar ruang",
];

/// What a problem cycle starts from.
#[rustfmt::skip]
pub(crate) const PROBLEMS: [&str; 12] = [
    "siswa diam saat diskusi", "lembar kerja jarang selesai", "kelompok bekerja sendiri-sendiri",
    "pertanyaan hanya dari meja depan", "bacaan panjang ditinggalkan", "alat peraga tidak terpakai",
    "waktu presentasi habis", "tugas berulang antarmapel", "catatan lapangan tidak lengkap",
    "pergantian ruang memakan waktu", "hasil kerja tidak dipajang", "umpan balik datang terlambat",
];

/// Days a team meets.
#[rustfmt::skip]
pub(crate) const SCHEDULES: [&str; 5] = [
    "Senin dan Rabu",
    "Selasa dan Kamis",
    "Senin sampai Kamis",
    "Rabu",
    "Jumat",
];

#[rustfmt::skip]
const VILLAGE_START: [&str; 24] = [
    "Karang", "Banjar", "Suka", "Tanjung", "Muara", "Kali", "Wono", "Rejo", "Parang", "Batu",
    "Lubuk", "Pulo", "Cibo", "Sido", "Kebon", "Gunung", "Ranu", "Teluk", "Padang", "Kampung",
    "Ujung", "Sumber", "Pasir", "Rawa",
];
#[rustfmt::skip]
const VILLAGE_END: [&str; 24] = [
    "sewu", "asri", "maju", "rejo", "jaya", "mulya", "agung", "tirta", "sari", "wangi", "putih",
    "raya", "harjo", "kerto", "lama", "anyar", "pinang", "kencana", "dalam", "bening", "luhur",
    "permai", "kulon", "wetan",
];
#[rustfmt::skip]
const SYLLABLES: [&str; 20] = [
    "sa", "re", "po", "lu", "ti", "nga", "me", "ko", "bi", "ran", "du", "la", "pe", "su", "gan",
    "wi", "to", "ma", "ri", "jung",
];

#[rustfmt::skip]
const NOUNS: [&str; 110] = [
    "rencana", "kegiatan", "pertanyaan", "catatan", "lembar kerja", "jadwal", "data", "pengamatan",
    "percobaan", "kelompok", "jawaban", "alat ukur", "bahan", "laporan", "poster", "gambar", "peta",
    "tabel", "grafik", "cerita", "diskusi", "presentasi", "ruang kelas", "kebun", "papan tulis",
    "kartu", "contoh", "masalah", "solusi", "gagasan", "percakapan", "kesepakatan", "tujuan",
    "indikator", "asesmen", "proses", "produk", "pameran", "tugas", "peran", "giliran", "waktu",
    "suasana", "kepercayaan", "pengalaman", "kebiasaan", "bukti", "temuan", "kesimpulan",
    "umpan balik", "perbaikan", "langkah", "tahap", "siklus", "hasil kerja", "buku tulis",
    "dokumentasi", "bacaan", "istilah", "konsep", "rumus", "satuan", "perkiraan", "perhitungan",
    "perbandingan", "hubungan", "perubahan", "pola", "sebab", "akibat", "harga", "biaya", "berat",
    "suhu", "volume", "jarak", "kecepatan", "warna", "bentuk", "bunyi", "cahaya", "tanah", "udara",
    "tumbuhan", "makanan", "pasar", "sungai", "hutan", "pantai", "rumah", "keluarga", "masyarakat",
    "budaya", "bahasa daerah", "lagu", "permainan", "olahraga", "kesehatan", "keamanan",
    "lingkungan", "energi", "teknologi", "gawai", "rekaman", "formulir", "survei", "wawancara",
    "simulasi", "model", "prototipe",
];
#[rustfmt::skip]
const VERBS: [&str; 64] = [
    "menyusun", "membahas", "mencatat", "mengamati", "membandingkan", "mengukur", "menghitung",
    "menggambar", "menjelaskan", "menanyakan", "menyiapkan", "membagikan", "mengumpulkan",
    "memeriksa", "memperbaiki", "merancang", "menguji", "melengkapi", "menyepakati", "menceritakan",
    "menyajikan", "merangkum", "meninjau", "mengolah", "menemukan", "memilih", "mengatur", "menata",
    "menghubungkan", "menafsirkan", "menduga", "membuktikan", "menyimpan", "mengirim", "membaca",
    "menulis ulang", "menerjemahkan", "memperagakan", "mempraktikkan", "mendiskusikan", "memetakan",
    "mengelompokkan", "mengurutkan", "menimbang", "mencampur", "mencoba", "mengulang",
    "mengembangkan", "menyederhanakan", "memperjelas", "menambahkan", "mengurangi", "memantau",
    "merekam", "memotret", "memamerkan", "menawarkan", "menerapkan", "menyesuaikan",
    "menyelaraskan", "memadukan", "menelaah", "merumuskan", "menyampaikan",
];
#[rustfmt::skip]
const ADJECTIVES: [&str; 40] = [
    "bersama", "sederhana", "terbuka", "lengkap", "singkat", "jelas", "nyata", "baru", "bertahap",
    "mandiri", "luwes", "runtut", "tertulis", "lisan", "lokal", "murah", "aman", "ringkas",
    "terpadu", "berkala", "harian", "mingguan", "kontekstual", "menarik", "menantang", "bermakna",
    "teratur", "tenang", "ramai", "kecil", "besar", "awal", "akhir", "berbeda", "serupa", "penting",
    "mudah", "perlahan", "cepat", "hangat",
];
#[rustfmt::skip]
const ACTORS: [&str; 14] = [
    "guru", "siswa", "tim guru", "kelompok siswa", "kedua guru", "kepala sekolah", "moderator",
    "wali kelas", "guru pengamat", "pengurus perpustakaan", "komite sekolah", "warga sekitar",
    "tenaga kependidikan", "orang tua",
];
#[rustfmt::skip]
const TIMES: [&str; 16] = [
    "pada awal pertemuan", "pada akhir minggu", "sebelum pelajaran dimulai", "sesudah istirahat",
    "selama dua minggu", "setiap pagi", "pada hari kedua", "menjelang penutup",
    "sejak bulan pertama", "dalam satu jam pelajaran", "pada pertemuan berikutnya",
    "di sela kegiatan", "ketika hujan turun", "sepulang sekolah", "dalam empat tahap",
    "tanpa tergesa-gesa",
];
#[rustfmt::skip]
const PLACES: [&str; 14] = [
    "di kelas", "di kebun sekolah", "di perpustakaan", "di laboratorium", "di ruang guru",
    "di aula", "di lapangan", "di pasar", "di tepi sungai", "di balai desa", "di bengkel",
    "di halaman", "di kantin", "di rumah masing-masing",
];

/// Sentence patterns; `{slot}` is filled by [`Prose::fill`].
const SENTENCES: [&str; 34] = [
    "{actor} {verb} {noun} {adjective} {place} {time}.",
    "{time}, {actor} {verb} {noun} yang {adjective} lalu {verb} {noun}.",
    "{actor} {verb} {noun} dan {noun} agar {topic} terasa dekat dengan keseharian.",
    "kami {verb} {noun} karena {noun} dari minggu sebelumnya masih {adjective}.",
    "ketika {actor} {verb} {noun}, {actor} {verb} {noun} {adjective} {place}.",
    "setiap kelompok {verb} {noun}, {verb} {noun}, dan {verb} {noun} {time}.",
    "{noun} {adjective} membantu {actor} {verb} hubungan antara {noun} dan {noun}.",
    "dari {noun} itu {actor} {verb} tiga {noun} yang {adjective}.",
    "{actor} tidak {verb} {noun} sendirian; {actor} ikut {verb} {noun}.",
    "materi {topic} muncul saat {actor} {verb} {noun} {place}.",
    "bahan diambil dari Desa {village}, sebab {noun} di sana {adjective} dan {adjective}.",
    "warga Desa {village} menyebutnya *{local}*, dan {actor} {verb} {noun} tentangnya.",
    "{actor} sepakat {verb} {noun} {time}, kemudian {verb} {noun} {adjective}.",
    "jika {noun} berubah, {actor} {verb} {noun} dan {verb} {noun} sebelum melanjutkan.",
    "{activity_cap} memberi alasan untuk {verb} {noun} {place}.",
    "selama {activity}, {actor} {verb} {noun} dengan cara yang {adjective}.",
    "hal yang paling sering ditanyakan adalah bagaimana {actor} {verb} {noun} {time}.",
    "**{noun_cap} {adjective}** menjadi pegangan saat {actor} {verb} {noun}.",
    "kami membagi waktu: {actor} {verb} {noun}, sedangkan {actor} {verb} {noun}.",
    "pertanyaan pemantiknya \u{201c}mengapa {noun} {adjective}?\u{201d} membuat {actor} {verb} {noun}.",
    "{actor} menempel {noun} {place} supaya {noun} dapat dilihat {actor} lain.",
    "rencana semula ialah {verb} {noun}, tetapi {noun} lebih {adjective} daripada dugaan.",
    "istilah `{local}` kami tulis di papan agar {actor} {verb} arti yang sama.",
    "pada bagian {topic}, {actor} {verb} {noun} memakai {noun} {adjective}.",
    "{noun_cap} {adjective} dikumpulkan {time} dan disimpan {place}.",
    "sesudah itu {actor} {verb} {noun}, dan {noun} pun menjadi lebih {adjective}.",
    "guru lain dapat {verb} {noun} ini dengan {noun} yang tersedia {place}.",
    "dua hal berubah: {noun} menjadi {adjective}, dan {actor} mulai {verb} {noun}.",
    "tidak semua {noun} selesai, jadi {actor} {verb} {noun} {time}.",
    "{actor} di Desa {village} juga {verb} {noun} untuk {activity}.",
    "untuk {verb} {noun}, {actor} memerlukan {noun}, {noun}, dan {noun}.",
    "_{noun_cap}_ kami pilih karena {adjective}, {adjective}, dan dekat dengan {topic}.",
    "kegiatan ditutup dengan {verb} {noun}; {actor} {verb} satu {noun} {adjective}.",
    "{time} {actor} kembali {verb} {noun}, kali ini {place}.",
];

/// The name of a village, one of several hundred.
pub(crate) fn village(random: &mut Random) -> String {
    format!(
        "{}{}",
        random.pick(&VILLAGE_START),
        random.pick(&VILLAGE_END)
    )
}

/// The text with its first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What a practice talks about, for the slots of its sentences.
pub(crate) struct Prose {
    /// The topic of the lesson.
    pub(crate) topic: &'static str,
    /// The activity out of daily life.
    pub(crate) activity: &'static str,
}

impl Prose {
    /// One sentence with a capital and a full stop.
    pub(crate) fn sentence(&self, random: &mut Random) -> String {
        let pattern = random.pick(&SENTENCES);
        self.fill(pattern, random)
    }

    /// A clause without capital or full stop, for lists, tables and front matter. Plain text, no markup.
    pub(crate) fn clause(&self, random: &mut Random) -> String {
        let pattern = random.pick(&[
            "{verb} {noun} {adjective} {place}",
            "{verb} {noun} dan {verb} {noun}",
            "{actor} {verb} {noun} {time}",
            "{verb} {noun} tentang {topic} {time}",
            "{noun} {adjective} untuk {activity}",
        ]);
        self.slots(pattern, random)
    }

    /// A pattern with its slots filled, starting with a capital (behind emphasis too).
    fn fill(&self, pattern: &str, random: &mut Random) -> String {
        let text = self.slots(pattern, random);
        let start = text.len() - text.trim_start_matches(['*', '_']).len();
        format!("{}{}", &text[..start], capital(&text[start..]))
    }

    /// A pattern with its slots filled.
    pub(crate) fn slots(&self, pattern: &str, random: &mut Random) -> String {
        let mut text = String::with_capacity(pattern.len() * 2);
        let mut rest = pattern;
        while let Some((before, slot_and_rest)) = rest.split_once('{') {
            let (slot, after) = slot_and_rest.split_once('}').unwrap_or((slot_and_rest, ""));
            text.push_str(before);
            text.push_str(&self.slot(slot, random));
            rest = after;
        }
        text.push_str(rest);
        text
    }

    fn slot(&self, name: &str, random: &mut Random) -> String {
        let words: &[&str] = match name {
            "actor" => &ACTORS,
            "verb" => &VERBS,
            "noun" => &NOUNS,
            "adjective" => &ADJECTIVES,
            "place" => &PLACES,
            "time" => &TIMES,
            "topic" => return self.topic.to_owned(),
            "activity" => return self.activity.to_owned(),
            "activity_cap" => return capital(self.activity),
            "noun_cap" => return capital(random.pick(&NOUNS)),
            "village" => return village(random),
            "local" => {
                return (0..random.between(2, 3))
                    .map(|_| random.pick(&SYLLABLES))
                    .collect();
            }
            _ => return String::new(),
        };
        words[random.skewed(words.len())].to_owned()
    }
}
