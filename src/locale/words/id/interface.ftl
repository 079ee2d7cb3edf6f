## Words of the pages. Keys without values are read by templates as `t.key`.

site_title = Portofolio Kolaborasi
language_name = Bahasa Indonesia
home = Beranda
skip_link = Langsung ke isi
navigation = Navigasi utama
breadcrumb = Letak halaman

## Folders of generated pages

folder_schools = sekolah
folder_practices = praktik
folder_people = orang
folder_series = seri

## Navigation

nav_schools = Sekolah
nav_practices = Praktik
nav_kinds = Jenis
nav_subjects = Mapel
nav_people = Orang
nav_series = Seri

## Practices

school = Sekolah
subjects = Mata pelajaran
subject = Mata pelajaran
roles = Peran
contact_via = Kontak lewat
team = Tim
a_teacher = guru
licence = Lisensi
date = Tanggal
kind = Jenis
pictures = Gambar
attachments = Lampiran
sources = Sumber
citation_label = Cara mengutip
# The title has its full stop, or a question mark of its own.
citation_of_site = { $school }. ({ $year }). { $title }
citation = { $school }. ({ $year }). { $title } Dalam { $site }.
series = Seri
series_title = Seri { $name }
series_about = Praktik yang berlangsung sebagai satu rangkaian, di satu sekolah atau beberapa sekolah.
related = Praktik terkait
earlier = Praktik sebelumnya di sekolah ini
later = Praktik berikutnya di sekolah ini
also_in = Bahasa lain:
round = Putaran { $number }
people_counted = { $count } orang
step_done = sudah
step_told = tercatat
step_untold = belum tercatat
step_open = belum
step_next = berikutnya
step_called_off = dihentikan
step_passed = tidak dicatat
not_available = belum tersedia
not_available_title = { $title } (belum tersedia)
yes = ya
no = tidak
not_yet = belum

relation_based_on = Diadaptasi dari
relation_based_on_back = Diadaptasi oleh
relation_follows = Lanjutan dari
relation_follows_back = Dilanjutkan oleh
relation_observes = Mengamati
relation_observes_back = Diamati dalam
relation_uses_map = Memakai peta
relation_uses_map_back = Dipakai oleh
relation_related = Terkait
relation_related_back = Disebut terkait oleh
relation_mentions_back = Disebut dalam

session = Pertemuan
sessions_caption = Pembagian peran di setiap pertemuan
cycle = Siklus
mean = Rata-rata
lowest = Terendah
highest = Tertinggi
groups = Jumlah kelompok
aggregate_note = Nilai tiap kelompok tidak ditampilkan karena dari nilai satu kelompok dapat diketahui orangnya.
interdisciplinary = Lintas disiplin ilmu
interdisciplinary_note = Terisi dari simpul peta aktivitasnya.
partnership = Kemitraan pembelajaran
measure = Ukuran
before = Awal
after = Akhir
change = Perubahan
points = { $number } poin
part = Bagian
share = Porsi
total = Jumlah
total_of = jumlah { $sum }%
criterion_below = { $name } di bawah { $limit }
criterion_from = { $name } mulai { $limit }

## Lists

latest = Terbaru
all_practices = Semua praktik
practices_count = praktik
schools_count = sekolah
by_kind = Menurut jenis
by_subject = Menurut mata pelajaran
by_region = Menurut wilayah
practices = Praktik
practices_here = Praktik di sekolah ini
people = Orang
people_about = Guru dan mitra yang setuju ditampilkan. Yang lain disebut menurut perannya.
contact = Kontak
pages_of_list = Halaman daftar
previous = Sebelumnya
next = Berikutnya
title_with_page = { $title } (halaman { $number })
nothing_yet = Belum ada praktik.
profile_held_back = Profil sekolah ini sedang dibenahi, jadi untuk sementara belum tersedia.
practices_held_back = Praktik sekolah ini sedang dibenahi, jadi untuk sementara belum tersedia.
practices_partly_held_back = Sebagian praktik sekolah ini sedang dibenahi dan belum ada di daftar ini.
feed = Umpan berita
partners = Bertemu dengan
how_to = Langkah-langkahnya
steps = Langkah
steps_of = Langkah-langkah
when = Kapan dipakai
rules = Aturan
note_elsewhere = Di tempat lain
other_models = Model lainnya
untried = Belum ada catatannya di mana pun:
source_of_description = Sumber uraian
person_description = { $name }, { $school }
logo_of = Logo { $school }

## Notices

not_found = Halaman tidak ditemukan
not_found_about = Alamat ini tidak ada di situs ini. Mungkin halamannya sudah pindah, atau alamatnya salah ketik.
withdrawn = Praktik ditarik
withdrawn_about = Sekolah telah menarik praktik yang dulu ada di alamat ini.
withheld_about = Halaman dan praktik sekolah ini belum tersedia. Daftar orangnya perlu dibenahi dulu, agar tidak ada nama yang tampil tanpa persetujuan orangnya.
moved = Halaman berpindah
moved_about = Halaman ini berpindah ke alamat baru.
go_home = Ke beranda

## Text

table = Tabel
code = Kode
formula = Rumus
footnote = Catatan kaki
footnotes = Catatan kaki
footnote_back = Kembali ke rujukan
task_done = selesai
task_open = belum selesai
alert_note = Catatan
alert_names_note = catatan, note, info, keterangan
alert_tip = Saran
alert_names_tip = saran, tip, tips, kiat
alert_important = Penting
alert_names_important = penting, important
alert_warning = Perhatian
alert_names_warning = perhatian, peringatan, warning
alert_caution = Hati-hati
alert_names_caution = hati-hati, awas, bahaya, caution

## Foot

made_with = Dibuat dengan Padu dari berkas teks biasa
data_files = Data
data_about = Isi situs ini sebagai berkas untuk diunduh: dibuka di aplikasi pengolah angka, diolah, atau dibaca program lain.
data_tables = Tabel untuk aplikasi pengolah angka (CSV)
data_programs = Untuk program lain
data_practices_about = Semua praktik, satu per baris: sekolah, jenis, judul, tanggal, mata pelajaran, kelas, seri, dan alamatnya.
data_schools_about = Semua sekolah: NPSN, bentuk, status, wilayah, dan banyaknya praktik.
data_pairs_about = Berapa kali dua mata pelajaran bertemu dalam satu praktik.
data_coverage_about = Jenis praktik yang sudah ada di tiap sekolah, dan kapan yang terakhir.
data_catalogue_about = Semua sekolah dan praktik dengan id yang tetap, dalam JSON.
data_feed_about = Praktik terbaru, untuk pembaca umpan berita (Atom).
data_portfolio_about = Semua yang tampil di halaman satu sekolah: semua kunci, teks, dan orang yang setuju ditampilkan. Tiap sekolah punya berkasnya sendiri, `data/portfolio.json` di dalam folder sekolah itu; tautan ini contohnya.
data_keys = Isi berkas ini
data_words = Arti kodenya:
data_csv = Kolom dipisahkan koma, baris pertama berisi nama kolom, dan hurufnya UTF-8. Di Excel, bukalah lewat Data → Dari Teks/CSV, lalu pilih UTF-8 dan koma.
data_csv_values = Tanggal ditulis tahun-bulan-hari. Beberapa isi dalam satu sel dipisahkan spasi. Sel kosong berarti tidak diisi penulisnya. Teks yang dapat disangka rumus didahului tanda petik tunggal (`'`).
data_json = Berkas JSON memakai kunci berbahasa Inggris. Yang tidak ada isinya tidak ditulis; kunci dan nilainya sama di situs berbahasa apa pun.
data_codes = Kode
data_codes_about = Jenis, mata pelajaran, fase, peran, lisensi, dan istilah lain ditulis dengan kodenya, misalnya `activity-map` atau `kimia`, yang tetap sama walaupun namanya berganti. Wilayah ditulis dengan kode Kemendagri, misalnya `51.08`. Arti tiap istilah ada di halaman ini:
data_left_out = Yang tidak ada di sini
data_left_out_about = Data memuat yang tampil di halaman, tidak lebih. Nama orang yang belum setuju diganti perannya, foto tanpa izin tidak ikut, dari nilai siswa hanya ada rata-rata, terendah, dan tertinggi kecuali nilai tiap kelompok sudah diizinkan, dan catatan izin itu sendiri tidak dimuat. Draf, praktik yang ditarik, dan terjemahan tidak dihitung sebagai praktik.
data_key_id = Id tetap praktik: sekolah, folder, dan nama berkas, misalnya `sma-1/peta/tape`.
data_key_school = Id tetap sekolah, yaitu nama foldernya.
data_key_kind = Jenis praktik.
data_key_title = Judul.
data_key_date = Tanggal, atau hari pertama.
data_key_end_date = Hari terakhir, bila lebih dari satu hari.
data_key_subjects = Mata pelajaran, termasuk yang ada di simpul peta.
data_key_grades = Kelas, dengan angka.
data_key_series = Nama seri.
data_key_language = Bahasa halaman: `id`, `en`, dan seterusnya.
data_key_address = Alamat halaman, dihitung dari halaman depan situs.
data_key_licence = Lisensi praktik, sekolahnya, atau situs ini.
data_key_phases = Fase, yang ditulis atau yang sesuai dengan kelasnya.
data_key_teachers = Banyaknya guru, kepala sekolah, dan pendamping dalam tim, termasuk yang tidak disebut namanya; peran tanpa jumlah dihitung satu.
data_key_name = Nama sekolah.
data_key_npsn = NPSN, delapan karakter. Di aplikasi pengolah angka, bacalah sebagai teks agar nol di depan tidak hilang.
data_key_school_type = Bentuk satuan pendidikan.
data_key_ownership = Negeri atau swasta.
data_key_region = Kode wilayah. Di aplikasi pengolah angka, bacalah sebagai teks agar `51.10` tidak menjadi `51.1`.
data_key_practices = Banyaknya praktik.
data_key_subject = Mata pelajaran pertama.
data_key_other_subject = Mata pelajaran kedua.
data_key_pair_practices = Banyaknya praktik yang memuat keduanya.
data_key_kind_practices = Banyaknya praktik jenis ini di sekolah itu.
data_key_latest = Tanggal praktik terakhir jenis ini.
data_key_version = Nomor versi format berkas. Nomornya naik bila program lama akan salah membaca berkas ini.
data_key_site_title = Judul situs.
data_key_schools_list = Daftar sekolah dengan kunci yang sama seperti `schools.csv`, ditambah `hash`.
data_key_practices_list = Daftar praktik dengan kunci `practices.csv` dari `id` sampai `address`, ditambah `summary`, `terms`, dan `hash`.
data_key_terms = Istilah lain yang dipakai praktik itu, menurut daftarnya.
data_key_hash = Sidik jari berkas sumber; berubah bila berkasnya berubah.
data_key_school_object = Sekolah: kunci seperti di `schools.csv`, lalu `licence`, `contact`, `coordinates`, `logo`, `hub`, `people`, dan `text`.
data_key_portfolio_practices = Daftar praktik: `id`, `path` (alamat di dalam folder sekolah), `kind`, `language`, `licence`, `fields`, dan `text`.
data_key_fields = Semua kunci praktik dengan nama Inggrisnya, misalnya `team`, `nodes`, `decisions`. Praktik dan sekolah lain ditulis dengan id-nya.
data_key_text = Teks penulis dalam Markdown.
data_key_person = Orang. `id` ada bila orangnya setuju ditampilkan; selain itu `name` berisi sebutan seperti “Guru A”.
data_key_own_words = Kata-kata penulis di tempat yang biasanya berisi id, misalnya mitra di luar situs ini.
data_key_percent = Angka yang ditulis penulisnya dengan tanda persen.

## Pictures

picture_map = Peta aktivitas: { $activity }
picture_map_about = { $activity } di tengah, { $count } mata pelajaran di sekelilingnya. Isi yang sama ada dalam tabel di bawah.
picture_data = data: { $text }
picture_days = { $count } hari
picture_day = Hari ke-{ $day }
picture_grades = kelas { $grades }
picture_ring = Tahap: { $names }
picture_ring_about = { $done } dari { $count } tahap sudah dijalani.
picture_ring_told = { $done } dari { $count } tahap tercatat di sini.
picture_steps = Langkah: { $names }
picture_room = Denah: { $model }
picture_room_about = Tempat setiap guru di kelas pada tiap pertemuan.
picture_lessons = Pertemuan { $numbers }
room = Denah kelas
room_before_lessons = Pertemuannya belum dicatat.
picture_free_table = Meja tanpa guru: siswa bekerja mandiri.
picture_change = Perubahan { $measure }
picture_change_about = Rata-rata setiap siklus beserta nilai terendah dan tertinggi; angkanya ada dalam tabel.
picture_change_means = Rata-rata setiap siklus; angkanya ada dalam tabel.
picture_change_groups = Nilai tiap kelompok dari siklus ke siklus, semuanya dalam satu skala; tabel memuat angkanya.
picture_mean = rata-rata
picture_spread = terendah sampai tertinggi
picture_begins = sumbu tegak mulai dari
picture_range_to = sampai
picture_before_after = Sebelum dan sesudah: { $names }
picture_shares = Sebaran: { $name }
picture_from = { $name } ≥ { $limit }
picture_below = { $name } < { $limit }

## The web

folder_matrices = matriks
folder_by_name = nama
folder_by_kinds = jenis
folder_by_latest = terbaru
folder_shared = siapa-lagi
folder_shared_activity = kegiatan
folder_shared_topic = topik
folder_timeline = linimasa
folder_regions = wilayah
folder_unplaced = belum-disebut
folder_pages = halaman
nav_pages = Halaman
pages_about = Panduan, keterangan tentang sekolah, dan halaman lain di situs ini.
folder_explore = jelajah

nav_explore = Jelajah
nav_timeline = Linimasa
nav_regions = Wilayah
explore_about = Cara lain menelusuri portofolio: menurut waktu, tempat, dan mata pelajaran yang dipertemukan.
explore_web = Jejaring
explore_words = Menurut istilah

who_else = Siapa lagi?
neighbourhood = Di sekitar praktik ini
alike = Serupa
why_activity = kegiatan yang sama: { $name }
why_series = seri yang sama: { $name }
why_topic = topik yang sama: { $name }
why_keyword = kata kunci yang sama: { $name }
why_pair = juga mempertemukan { $first } dan { $second }
why_term = { $vocabulary } yang sama: { $name }
why_term_alone = juga { $name }
why_school = sama-sama dari { $name }
why_region = sama-sama di { $name }
near_province = satu provinsi
near_regency = satu kabupaten/kota
near_district = satu kecamatan
near_village = satu desa/kelurahan
and_more = dan { $count } lagi
count_more = { $count } lagi
count_more_than = lebih dari { $count } lagi
the_rest = Lainnya:
shared_activity_about = Praktik dengan kegiatan ini, menurut wilayah sekolahnya.
shared_topic_about = Praktik dengan topik ini, menurut wilayah sekolahnya.

maps_here = Peta aktivitas
maps_newest = Peta aktivitas terbaru
other_practices = Praktik lain
phases_here = Fase
look_for = Yang diamati
examples = Contoh
legal_text = Naskah lisensi
coverage = Cakupan
coverage_here = Sudah ada di { $count } dari { $schools } sekolah
teachers_here = Guru yang setuju ditampilkan
roles_here = Peran dalam tim
missing_here = Pasangan yang belum ada
missing_pair = Belum ada praktik yang mempertemukan { $name } dengan mata pelajaran ini, padahal keduanya diajarkan di fase yang sama. Barangkali sekolah Anda yang pertama?
missing_pair_of_any_phase = Belum ada praktik yang mempertemukan { $name } dengan mata pelajaran ini. Barangkali sekolah Anda yang pertama?
missing_partner = Belum ada praktik yang mempertemukan { $name } dengan mata pelajaran lain. Barangkali sekolah Anda yang pertama?
missing_ways = Cara memulai:
pair_title = { $first } dan { $second }
pair_about = Praktik yang mempertemukan { $first } dan { $second }.

matrix_subjects = Matriks mapel × mapel
matrix_subjects_about = Berapa praktik mempertemukan dua mata pelajaran. Setiap angka membuka daftarnya; lingkaran kecil berarti belum ada catatan tentang pasangan itu.
matrix_subjects_picture = Baris dan kolom adalah mata pelajaran; angka di pertemuannya adalah banyaknya praktik, lingkaran kecil menandai pasangan yang belum ada catatannya. Kotak berarsir bukan pasangan, karena mapelnya sama. Isi yang sama ada dalam tabel.
matrix_filled = Banyaknya praktik
matrix_empty = Belum ada catatan
matrix_empty_or_mended = Belum ada catatan, atau sedang dibenahi
matrix_mended = dibenahi
held_back_uncounted = Praktik yang sedang dibenahi belum terhitung.
matrix_alone = Mapel yang sama, bukan pasangan
matrix_coverage = Matriks sekolah × jenis
matrix_coverage_about = Praktik tiap sekolah menurut jenisnya: banyaknya dan kapan yang terbaru. Gunanya melihat apa yang belum ada catatannya di sini, bukan membuat peringkat.
matrix_as_table = Sebagai tabel
matrix_as_file = Unduh sebagai berkas
order_label = Urutkan
order_by_region = Menurut wilayah
order_by_name = Menurut nama
order_by_kinds = Dari jenis paling sedikit
order_by_latest = Dari yang terbaru

timeline_about = Praktik menurut tahun ajaran dan semester.
years_here = Dalam linimasa
year_of_kind = { $kind } · { $year }
year_by_kind = Saring menurut jenis
all_kinds = Semua jenis
earlier_year = Tahun ajaran yang lebih awal
later_year = Tahun ajaran yang lebih baru

regions_about = Sekolah dan praktik menurut provinsi; angka di petak adalah banyaknya sekolah.
regions_within = Sekolah dan praktik di { $name } menurut kabupaten dan kota.
region_counts = { $schools } sekolah, { $practices } praktik
region_about = { $schools } sekolah, { $practices } praktik.
regions_without = Belum ada sekolah dari { $names }.
regions_without_known = Belum diketahui ada sekolah dari { $names }.
unplaced = Wilayah belum disebut
unplaced_about = Wilayah sekolah berikut belum diketahui, jadi sekolahnya belum terhitung di wilayah mana pun. Bagi pengelolanya: satu baris di `sekolah.md` sudah cukup, misalnya { $line }. { $help }

teacher_label = Guru { $letter }
teacher_of = Guru { $subject }
picture_regions = Peta provinsi
picture_regions_about = Setiap petak satu provinsi dengan banyaknya sekolah. Isi yang sama ada dalam daftar di bawah.
picture_series = Urutan waktu seri { $name }
picture_series_about = Praktik dalam seri ini menurut tanggalnya. Isi yang sama ada dalam daftar di bawah.

## The glossary

folder_glossary = istilah
glossary = Istilah
glossary_about = Arti setiap istilah di situs ini, dan cara menuliskannya di berkas praktik.
glossary_lists = Daftar istilah
glossary_rest = Istilah lain
glossary_keys = Ditulis pada kunci
glossary_words = Tulis
glossary_words_or = atau
glossary_back = Semua daftar

## The author's guide

folder_guide = cara-menulis
folder_problems = masalah

guide = Cara menulis
guide_about = Satu halaman untuk tiap jenis praktik: contoh yang sudah jadi, sumbernya, arti setiap kunci, dan kerangka untuk diunduh.
guide_kinds = Jenis praktik
guide_help = Bila tersendat
guide_keys = Kunci untuk semua jenis
guide_keys_about = Kunci-kunci ini boleh dipakai di setiap praktik. Hanya tulis yang ada gunanya bagi pembaca.
explore_guide = Untuk penulis
explore_data = Untuk diolah sendiri
writing_title = Cara menulis: { $kind }
write_one = Tulis praktik Anda sendiri
download_scaffold = Unduh kerangka
guest_of = Ikut serta di sekolah lain
pages_of_school = Halaman lain
unfinished = Siklus yang belum selesai
stage_reached = { $done } dari { $all } tahap sudah dijalani, terakhir { $stage }
seeking = Sekolah yang mencari mitra
try_it = Coba di sekolah Anda
scaffold_about = Rencana praktik ini sebagai kerangka untuk ditulis ulang: isian tim, tanggal, gambar, dan hasilnya tidak ikut. Teks rencananya mungkin masih menyebut nama, tanggal, atau angka, jadi baca dulu sampai selesai sebelum dipakai.
download_as_scaffold = Unduh sebagai kerangka
scaffold_after = Kerangka ini dibuat dari “{ $title }”, { $school }, berlisensi { $licence }. Yang diambil hanya rencananya: sesuaikan dengan sekolah Anda, lalu ceritakan yang benar-benar terjadi.
# What a practice that was taken over says of its source; an address may follow.
scaffold_source = { $citation } Lisensi: { $licence }.
writing_start = Mulai
writing_start_folder = Simpan berkasnya di folder sekolah, di dalam
writing_start_scaffold = Kerangka ini berisi kunci wajib dan pertanyaan penuntun. Isi titik-titiknya dengan penyunting teks apa pun.
writing_start_command = Di komputer yang memasang Padu, perintah ini membuat berkas yang sama di tempat yang tepat:
writing_example = Contoh yang sudah jadi
writing_result = Begini tampilnya
writing_source = Begini menulisnya
writing_required = Kunci wajib
writing_own = Kunci khas jenis ini
writing_common = Kunci lain yang berlaku untuk semua jenis ada di halaman
writing_sections = Bagian cerita
writing_sections_about = Judul bagian diawali dua tanda pagar. Urutannya bebas, dan bagian lain boleh ditambahkan.
writing_problems = Bila Padu menemukan masalah, arti dan cara membetulkannya ada di halaman
key_required = wajib
key_form = Bentuk
key_words = Pilihan
problems = Masalah dan cara membetulkannya
problems_about = Arti setiap kode yang disebut Padu, mengapa penting, dan contoh yang keliru dan yang benar.
problems_errors = Galat: harus dibetulkan
problems_warnings = Peringatan: sebaiknya dibetulkan
problems_hints = Saran

form_text = teks satu baris
form_texts = satu kalimat, atau daftar dengan tanda - di awal tiap butir
form_words = kata-kata, sebagai daftar atau dipisah koma
form_date = tanggal: 2024-08-05, 5 Agustus 2024, atau Senin, 5 Agustus 2024
form_period = dua bulan dengan garis miring (2024-10/2024-12), atau kata-kata
form_duration = lama waktu: 4 JP, 90 menit, 2 jam
form_count = angka bulat, misalnya 3
form_yes_no = ya atau tidak
form_term = satu kata dari pilihan
form_terms = satu atau beberapa kata dari pilihan, sebagai daftar atau dipisah koma
form_grades = angka atau angka Romawi: 10, VII, 7-9
form_days = angka, mulai 0 atau 1: 1, 1-3, [0, 3]
form_practice = nama berkas praktik tanpa .md, atau sekolah/nama-berkas
form_school = id sekolah, atau nama biasa
form_file = nama berkas di folder yang sama
form_address = alamat web lengkap dengan https
form_coordinates = lintang lalu bujur: [-8.1, 115.2]
form_stages = tanggal tiap tahap, atau ya, atau dihentikan bila siklusnya tidak diteruskan: {"{"}tahap: tanggal, …{"}"}; beberapa putaran sebagai daftar, tiap butir diawali tanda - dan bernama: - {"{"}nama: putaran 1, tahap: tanggal, …{"}"}
form_map = beberapa kunci di bawahnya, menjorok dua spasi
form_records = daftar; tiap butir diawali tanda - dan punya kunci sendiri
