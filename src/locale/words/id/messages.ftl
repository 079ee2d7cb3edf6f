# Pesan untuk penulis: apa yang terjadi, lalu apa yang ditulis sebagai gantinya.
# Huruf kecil di awal, tanpa titik di akhir, nama dan isi di antara tanda `.

## Saran yang dipakai di banyak tempat

write_instead = tulis `{ $text }`
write_for_example = tulis misalnya `{ $line }`
write_own_sentence = tulis satu kalimat tentang praktik ini, misalnya `{ $line }`
field_help = isi `{ $key }`: { $help }
did_you_mean = mungkin maksudnya `{ $word }`
key_already_written = mungkin maksudnya `{ $word }`, yang sudah ditulis di baris { $line }; gabungkan isinya di sana, pindahkan ke dalam cerita, atau hapus baris ini
key_story_hint = bila tidak ada kunci yang cocok, ceritakan isinya di bawah garis `---` kedua, misalnya dengan judul bagian `## { $heading }`
key_answered_elsewhere = { $advice }
known_keys = kunci yang dikenal di sini: { $words }
key_of_other_kinds = `{ $key }` adalah kunci jenis praktik lain: { $kinds }; ceritakan isinya dalam teks, atau pakai jenis itu
yaml_comma_in_text_hint = teks yang memuat koma dalam kurung kurawal perlu diapit tanda kutip: `{ $line }`
key_without_quotes = tulis `{ $word }` tanpa tanda kutip
key_belongs_within = kunci `{ $key }` termasuk `{ $parent }`, jadi tulis di dalamnya: `{ $form }`, lalu hapus baris ini
key_belongs_below = kunci `{ $key }` termasuk `{ $parent }`; pindahkan ke bawah `{ $parent }:`, sejajar dengan kunci-kunci di dalamnya
key_means_below = mungkin maksudnya `{ $key }`, yang termasuk `{ $parent }`; pindahkan ke bawah `{ $parent }:`, sejajar dengan kunci-kunci di dalamnya
known_words = kata yang dikenal: { $words }
vocabulary_unknown = tidak ada daftar kata dengan nama ini yang dapat ditambah: `{ $word }`
keep_one = hapus salah satu dan pertahankan yang isinya benar

## Membaca berkas

not_utf8 = huruf di baris ini tidak dapat dibaca karena berkasnya tidak disimpan sebagai UTF-8; simpan ulang dengan pilihan pengodean (encoding) UTF-8
folder_unreadable = folder ini tidak dapat dibuka, jadi isinya tidak dibaca
folder_unreadable_hint = ubah izin folder itu dan isinya supaya dapat Anda buka, atau pindahkan ke luar folder situs
folder_too_deep = folder ini terlalu dalam letaknya, jadi isinya tidak dibaca
folder_too_deep_hint = pindahkan ke tingkat yang lebih atas, atau persingkat nama folder-folder yang memuatnya
file_unreadable = berkas ini tidak dapat dibuka; periksa apakah sedang dipakai program lain atau terkunci: `{ $reason }`
file_name_not_unicode = nama berkas ini memuat tanda yang tidak dapat dibaca di komputer lain; ganti namanya dengan huruf, angka, dan tanda hubung
file_too_large = berkas ini lebih besar daripada { $limit } MB, terlalu berat untuk sebuah praktik; bagi menjadi beberapa berkas atau pindahkan datanya ke lampiran
file_changed_while_building = berkas ini berubah ketika situs sedang dibuat, jadi isinya belum tentu utuh; simpan berkasnya, lalu buat situsnya sekali lagi
no_content = tidak ada folder isi di sini; buat folder `{ $folder }` dengan berkas `sekolah.md` di dalamnya, atau betulkan `content` di `site.yaml`

## Bagian di antara dua baris ---

front_matter_too_large = bagian di antara dua baris `---` lebih dari 64 kB; tulis cerita yang panjang di bawah baris `---` kedua
front_matter_without_keys = bagian di antara dua baris `---` tidak berisi kunci, jadi judul dan tanggalnya tidak terbaca
front_matter_absent = berkas ini belum punya { $keys } di bagian atasnya
front_matter_absent_hint =
    salin baris-baris ini ke atas ceritanya, lalu ganti isinya:
    { $lines }
front_matter_below_blank = di atas `---` pertama masih ada baris kosong, jadi kunci di bawahnya tidak terbaca
front_matter_below_blank_hint = hapus baris kosong itu, sehingga `---` menjadi baris pertama
front_matter_other_dashes = baris ini berisi `{ $written }`, padahal kunci diapit dua baris berisi tiga tanda hubung (`---`)
front_matter_other_dashes_hint = tulis `---`; program pengolah kata sering menggantinya dengan garis panjang
front_matter_unopened = kunci-kunci di awal berkas ini tidak dibuka dengan baris `---`, jadi terbaca sebagai cerita biasa
front_matter_unopened_hint = tulis satu baris `---` di atas baris { $line }
front_matter_unfenced_hint = tulis satu baris `---` di atas baris { $first }, dan satu baris `---` lagi di bawah baris { $last }
front_matter_unclosed = bagian ini dibuka dengan `---` tetapi tidak ditutup, jadi tidak jelas di mana ceritanya dimulai
front_matter_unclosed_hint = tulis satu baris `---` sesudah kunci terakhir, sebelum cerita dimulai

## Cara menulis kunci dan isinya (YAML)

yaml_unreadable = bagian ini tidak dapat dibaca; periksa tanda kutip, tanda kurung, dan jarak di awal baris di sekitarnya
yaml_too_deep = isinya bertingkat terlalu dalam atau terlalu banyak; sebuah praktik cukup dengan empat tingkat
yaml_alias = isi yang diawali `*` berarti rujukan dalam YAML, dan rujukan tidak dipakai di sini; apit isinya dengan tanda kutip, misalnya `judul: "*Tape*"`
yaml_key_not_text = yang berdiri sebelum titik dua harus sebuah kata kunci, bukan daftar atau kurung
yaml_write_hint = tulis `{ $line }`
yaml_keys_in_a_row_hint = bila `{ $word }` juga sebuah kunci, tulis `{ $line }`
yaml_keys_on_lines_hint = bila `{ $word }` juga sebuah kunci, tulis pada barisnya sendiri
yaml_one_text_hint = bila semuanya satu teks, tulis `{ $line }`
yaml_comma_before_key_hint = bila `{ $word }` juga sebuah kunci, beri koma di depannya
yaml_indented_key = kunci ini menjorok lebih dalam daripada kunci lain, jadi tidak jelas termasuk bagian mana: `{ $key }`
yaml_indented_key_hint = hapus spasi di depan `{ $key }` agar sejajar dengan kunci lain
yaml_indented_item_key_hint = sejajarkan dengan baris di atasnya; jumlah spasi di depan `{ $key }`: { $spaces }
yaml_unaligned_key = kunci ini tidak sejajar dengan kunci di atasnya, jadi tidak jelas termasuk bagian mana: `{ $key }`
yaml_unaligned_item = tanda hubung butir ini tidak sejajar dengan tanda hubung di atasnya, jadi tidak jelas termasuk daftar mana
yaml_align_hint = sejajarkan dengan baris { $line } di atasnya; jumlah spasi di depan `{ $word }`: { $spaces }
yaml_tab = baris ini dijorokkan dengan tombol Tab, sedangkan bagian ini hanya mengenal spasi
yaml_tab_hint = ganti setiap Tab di awal baris dengan dua spasi
yaml_tab_out_hint = hapus Tab di awal baris ini, agar kuncinya sejajar dengan kunci lain
yaml_tab_unclear_hint = ganti Tab di awal baris dengan dua spasi bila baris ini termasuk baris di atasnya, atau hapus bila keduanya sejajar
yaml_dash_without_space = tanda hubung di depan butir daftar perlu diikuti spasi
yaml_swallowed_dash = setiap butir daftar diawali tanda hubung dan spasi; tanpa itu, baris ini terbaca sebagai teks biasa
yaml_bullet = tanda ini tidak memulai butir daftar di sini; setiap butir diawali tanda hubung dan spasi: `{ $mark }`
yaml_write_items_hint = tulis `{ $line }`, dan awali juga butir di baris { $lines } dengan tanda hubung dan spasi
yaml_key_without_colon_hint = bila `{ $word }` di sini kuncinya, tulis `{ $line }`
yaml_items_hint = tulis setiap butir di barisnya sendiri: { $items }
yaml_colon_without_space = titik dua di belakang kunci ini perlu diikuti spasi: `{ $key }`
yaml_line_without_key = baris ini tidak punya kunci, jadi tidak jelas isinya untuk apa
yaml_line_without_key_hint = tulis kunci, titik dua, spasi, lalu isinya, misalnya `judul: Membuat tape ketan`; cerita ditulis di bawah baris `---` kedua
yaml_continued_hint = bila ini sambungan isi di atasnya, awali baris ini dengan dua spasi
yaml_stray_pipe = tanda ini hanya boleh berdiri sendiri di ujung baris, dengan teksnya di baris-baris berikutnya: `{ $mark }`
yaml_reserved_character = isi yang diawali tanda { $mark } perlu diapit tanda kutip, karena di sini tanda itu punya arti lain
yaml_list_beside_key = daftar ini dimulai di baris yang sama dengan kuncinya
yaml_list_beside_key_hint = pindahkan setiap butir ke baris baru dengan `  - ` di depannya, atau tulis dalam kurung seperti `[kimia, biologi]`
yaml_dash_for_nothing = tanda hubung di sini memulai daftar dan tidak berarti “tidak ada”: `{ $key }`
yaml_dash_for_nothing_hint = bila tidak ada isinya, tulis `{ $line }` saja atau hapus baris ini
yaml_dash_in_brackets_hint = bila tidak ada isinya, hapus `{ $part }`
yaml_unquoted_colon = isi kunci ini memuat titik dua, jadi perlu diapit tanda kutip: `{ $key }`
yaml_text_after_quote = masih ada teks di belakang tanda kutip penutup; tanda kutip perlu mengapit seluruh isi
yaml_text_after_bracket = masih ada teks di belakang kurung penutup; isi yang diawali kurung perlu diapit tanda kutip seluruhnya
yaml_unclosed_quote = tanda kutip ini dibuka tetapi tidak ditutup: `{ $mark }`
yaml_unclosed_bracket = kurung ini dibuka tetapi tidak ditutup, atau ditutup dengan kurung yang lain: `{ $mark }`
yaml_unclosed_bracket_hint = tambahkan `{ $mark }` di akhir isi, atau apit seluruh isi dengan tanda kutip
yaml_curly_quotes_hint = pakai tanda kutip lurus `"` dari papan ketik; tanda kutip melengkung “ ” dari pengolah kata dianggap huruf biasa
yaml_control = di antara tanda kutip ganda, garis miring terbalik bersama huruf di belakangnya dibaca sebagai satu tanda, dan di sini tanda itu tidak dapat ditampilkan
yaml_control_hint = pakai tanda kutip tunggal, misalnya `'D:\bersama'`, atau tulis garis miring terbaliknya dua kali
yaml_cut_value = ` #` memulai catatan, jadi mulai dari sini isinya tidak tampil di situs: `{ $words }`
yaml_cut_value_hint = bila ini termasuk isinya, tulis `{ $line }`
yaml_cut_lines_hint = bila ini termasuk isinya, apit seluruh isi dengan tanda kutip
yaml_comment_hint = bila ini catatan, beri spasi di belakang tandanya: `{ $comment }`

## Kunci

missing_key = kunci wajib ini belum ada: `{ $key }`
translation_value_hint = terjemahan mengulang semua kunci wajib; menurut `{ $file }`: `{ $line }`
translation_key_hint = terjemahan mengulang semua kunci wajib; terjemahkan isi `{ $key }` dari `{ $file }`
empty_key = kunci wajib ini masih kosong: `{ $key }`
misspelt_key = kunci wajib `{ $key }` belum ada, dan kunci ini tidak dikenal: `{ $written }`
unknown_key = kunci ini tidak dikenal di sini, jadi isinya tidak dipakai: `{ $key }`
duplicate_key = kunci ini sudah ditulis di baris { $line }, jadi tidak jelas isi mana yang berlaku: `{ $key }`
duplicate_key_languages = kunci ini sama artinya dengan `{ $other }` di baris { $line }, jadi tidak jelas isi mana yang berlaku: `{ $key }`
mixed_languages = kunci ini lain bahasanya dengan kunci lain di berkas yang sama: `{ $key }`
score_not_allowed = kegiatan ini untuk saling belajar, tidak untuk menilai orang, jadi kunci ini tidak diterima: `{ $key }`
score_in_words = kegiatan ini untuk saling belajar, tidak untuk menilai orang, jadi nilai untuk guru tidak diterima: `{ $text }`
score_in_words_hint = hapus angka atau predikatnya, lalu ceritakan apa yang terlihat dari cara siswa belajar
score_not_allowed_hint = hapus kunci ini, lalu ceritakan apa yang terlihat dari cara siswa belajar, misalnya `catatan: Siswa mulai bertanya setelah bekerja berpasangan`

## Isi yang lain bentuknya

wrong_value = isi `{ $key }` tidak dapat dipahami: `{ $value }`
wrong_list = di sini tertulis daftar, padahal bukan daftar yang ditunggu: `{ $key }`
wrong_map = di sini tertulis kunci di dalam kunci, padahal bukan itu yang ditunggu: `{ $key }`
too_few_items = isi `{ $key }` perlu sedikitnya { $least } butir, sedangkan yang tertulis { $count }
too_many_items = isi `{ $key }` paling banyak { $most } butir, sedangkan yang tertulis { $count }
decimal_comma_in_braces = koma di dalam kurung memisahkan isi, jadi angka ini terbaca sebagai dua: `{ $value }`
no_such_step = tidak ada langkah dengan nomor ini, sebab langkahnya hanya { $most }: `{ $value }`
npsn_length = sebuah NPSN terdiri atas delapan angka, sedangkan yang ini { $count }: `{ $value }`
npsn_length_hint = lengkapi nomornya, atau hapus baris ini bila belum ada
date_without_year_hint = tambahkan tahunnya, misalnya `{ $text }`
date_with_more_hint = tulis tanggalnya saja, `{ $text }`; jam dan keterangan lain masuk ke ceritanya
date_of_month_hint = tulis juga harinya; untuk kegiatan sebulan, hari pertamanya: `{ $text }`
date_of_two_days_hint = tulis hari pertama dan hari terakhir di dua kunci: `{ $key }: { $first }` dan `{ $other }: { $last }`
date_month_first_hint = bulan ditulis di tengah dan hanya sampai 12; mungkin maksudnya `{ $text }`
date_no_such_month_hint = tidak ada bulan ke-{ $month }; betulkan bulannya
date_after_month_hint = bulan itu berakhir pada tanggal { $last }; betulkan tanggal atau bulannya
decimal_comma_in_coordinates = koma di dalam kurung memisahkan isi, jadi kedua angka ini terbaca sebagai empat
stages_order = tahap “{ $stage }” (`{ $day }`) lebih awal daripada tahap “{ $earlier }” (`{ $start }`)
rounds_order = putaran “{ $round }” dimulai `{ $day }`, lebih awal daripada putaran “{ $earlier }” (`{ $start }`)
trial_before_problem = uji coba pada `{ $day }` lebih awal daripada tanggal masalahnya, `{ $start }`
due_before_decision = tenggat `{ $day }` lebih awal daripada hari keputusannya dibuat, `{ $start }`
dates_order_hint = lihat lagi catatan kegiatannya, lalu betulkan salah satu tanggalnya
session_outside = pertemuan pada `{ $day }` berada di luar masa kegiatan, `{ $start }` sampai `{ $end }`
session_outside_hint = betulkan tanggal pertemuannya, atau perpanjang masa kegiatannya
date_order_hint = betulkan salah satu tanggalnya, atau hapus tanggal selesai bila kegiatannya hanya sehari
date_order = tanggal selesai `{ $end }` lebih awal daripada tanggal mulai `{ $start }`
period_order = masa ini berakhir pada `{ $end }`, sebelum dimulai pada `{ $start }`
weekday_mismatch = `{ $date }` jatuh pada hari `{ $weekday }`, bukan `{ $written }`

text_too_long = isi `{ $key }` sebaiknya paling panjang { $most } karakter, ini { $count }
text_too_long_hint = persingkat, dan pindahkan rinciannya ke dalam cerita; tulisan sepanjang ini tetap tampil, tetapi memenuhi daftar praktik
wants_text_hint = tulis satu teks saja di belakang titik dua, misalnya `topik: Fermentasi`
wants_texts_hint = tulis satu kalimat, atau daftar dengan `- ` di depan setiap kalimat
wants_date_hint = tulis seperti `2024-08-05`, `5 Agustus 2024`, atau `Senin, 5 Agustus 2024`
wants_count_hint = tulis angka bulat, misalnya `3`
count_in_another_unit_hint = isian “{ $label }” tidak dihitung dalam { $unit }; hitung dahulu, lalu tulis angkanya saja
wants_number_hint = tulis angka, misalnya `48.25` atau `12.5%`
score_with_name = di bawah `{ $heading }`, tiap baris tabel ini seorang siswa, padahal nama siswa dan nilainya tidak boleh terbit
score_with_name_hint = hapus nama-namanya; tulis satu baris untuk tiap siklus dan satu kolom untuk tiap kelompok, misalnya `siklus,K1,K2`
table_too_narrow = di tabel ini tidak ada kolom di samping nama siklus
table_too_narrow_hint = pisahkan sel dengan koma, titik koma, atau tab; baris pertama misalnya `siklus,K1,K2`, lalu satu baris untuk tiap siklus
table_column_twice = kolom ini sudah ada di sebelah kirinya, jadi tidak jelas nilai ini milik kelompok mana: `{ $heading }`
table_column_twice_hint = beri setiap kelompok nama sendiri, misalnya `K1` dan `K2`, atau hapus salah satu kolomnya
table_too_wide = tabel ini berkolom { $count }, sedangkan satu halaman hanya muat { $limit }
table_too_wide_hint = sisakan satu kolom untuk tiap kelompok; nilai siswa satu per satu cukup disimpan di sekolah
table_row_uneven = baris ke-{ $row } (`{ $name }`) berisi { $cells } sel, sedangkan tabelnya berkolom { $columns }
table_row_decimal_comma_hint = bila koma dipakai untuk desimal, tulis angkanya dengan titik (`1.25`), apit dengan tanda kutip (`"1,25"`), atau pisahkan semua sel dengan `;`
table_row_too_long_hint = hapus sel yang lebih, atau beri judul kolomnya di baris pertama
table_row_too_short_hint = isi sel yang kurang; bila nilainya memang tidak ada, biarkan selnya kosong tetapi tetap tulis pemisahnya
wants_number_in_table_hint = tulis angka saja di sel ini, misalnya `48.25`, atau kosongkan bila tidak ada nilainya
wants_named_numbers_hint = tulis nama dan angkanya, misalnya `{"{"}K1: 46.75, K2: 48.50{"}"}`
wants_yes_no_hint = tulis `ya` atau `tidak`
wants_one_term_hint = tulis satu kata saja, tanpa daftar, misalnya `{ $word }`
wants_one_word_hint = tulis satu kata saja, tanpa daftar
wants_term_list_hint = tulis dalam kurung siku, misalnya `[kimia, biologi]`
wants_steps_hint = tulis nomor langkah yang sudah dikerjakan, misalnya `[1, 2, 3]` atau `1-3`
grade_counted_anew_hint = kelas di Padu dihitung terus dari kelas 1 SD, jadi tulis `{ $key }: { $grade }`
grade_is_phase_hint = ganti dengan fase: `{ $phase_key }: { $phase }`, dan hapus `{ $key }`
grade_is_phase_with_group_hint = kelas di PAUD tidak memakai angka: hapus `{ $key }`, lalu tulis `{ $phase_key }: { $phase }` dan nama kelasnya di kunci lain: `{ $other }: { $group }`
grade_with_group_hint = tulis tingkatnya saja, `{ $key }: { $grade }`, dan nama kelasnya di kunci lain: `{ $other }: { $group }`
grade_backwards_or_group_hint = bila yang dimaksud tingkat { $range }, tulis `{ $key }: { $range }`; bila { $group } nama satu kelas, tulis `{ $key }: { $grade }` dan `{ $other }: { $group }`
wants_grades_hint = tulis kelas 1 sampai 13, misalnya `10`, `7-9`, `VIII`, atau `[IV, V]`
wants_days_hint = tulis hari keberapa dalam angka, misalnya `1`, `1-3`, atau `[0, 3]`
wants_person_hint = tulis id dari `orang.yaml`, misalnya `bu-kimia`, atau sebutan seperti `Guru A`
wants_observers_hint = tulis jumlahnya, misalnya `3`, perannya, misalnya `[guru, kepala sekolah]`, atau keduanya, misalnya `{"{"}guru: 2, kepala sekolah: 1{"}"}`
wants_counts_hint = tulis siapa dan berapa, misalnya `{"{"}guru: 22, komite: 3{"}"}`, atau jumlahnya saja, misalnya `26`
write_counts_hint = tulis `{ $text }`, dengan jumlah yang sebenarnya
wants_reference_hint = tulis satu nama, misalnya `membuat-tape`, `sma-contoh/membuat-tape`, atau nama berkas seperti `timbang.jpg`
wants_file_hint = tulis nama berkas di folder yang sama, misalnya `hasil-siklus.csv`
wants_duration_hint = tulis seperti `4 JP`, `90 menit`, atau `2 x 45 menit`
wants_profile_hint = tulis dimensinya, misalnya `[kolaborasi, kreativitas]`, atau bersama kerangkanya, misalnya `{"{"}kerangka: dpl-2025, dimensi: [kolaborasi]{"}"}`
wants_npsn_hint = tulis delapan karakter NPSN dalam tanda kutip, misalnya `"12345678"`, atau biarkan kosong bila belum ada
wants_region_hint = tulis kode wilayah Kemendagri dalam tanda kutip, misalnya `"51.08"` untuk kabupaten atau `"51.08.08"` untuk kecamatan; bila kodenya belum Anda ketahui, tulis dulu nama kabupaten atau kotanya di sini, misalnya `Kabupaten Kuningan`, maka Padu menyebutkan kodenya
wants_coordinates_hint = tulis lintang lalu bujur dengan titik desimal, misalnya `[-8.1, 115.2]`
wants_web_address_hint = tulis alamat lengkap, misalnya `https://sekolah.example`
wants_old_address_hint = tulis alamat lama dari folder situs sampai `.html`, misalnya `sma-contoh/peta-aktivitas/tape.html`
wants_record_hint = tulis pasangan kunci dan isi, satu pasangan tiap baris, misalnya `mapel: kimia`
wants_list_of_records_hint = tulis sebagai daftar; setiap butir mulai di baris baru dengan tanda hubung dan spasi, misalnya `- mapel: kimia` atau `- nama: siklus 1`
wants_items_like_hint = tulis sebagai daftar; setiap butir mulai di baris baru dengan tanda hubung dan spasi, misalnya `{ $line }`
wants_pairs_like_hint = tulis pasangan kunci dan isi, satu pasangan tiap baris, misalnya `{ $line }`
wants_sessions_hint = tulis setiap pertemuan seperti `- {"{"}tanggal: 2024-10-02, peran: {"{"}Guru A: pengajar, Guru B: asisten{"}"}{"}"}`
stage_without_day_hint = bila tanggalnya tidak diketahui, tulis `ya`; bila tahap ini belum dikerjakan, tulis `belum`
wants_stages_hint = tulis tahap dan tanggalnya, atau `ya` bila tanggalnya tidak diketahui, misalnya `{"{"}plan: 2022-07-05, do: 2022-07-25, see: 2022-07-25{"}"}`

## Isi yang tidak saling cocok

holiday = { $date } adalah hari libur, yaitu { $name }
holiday_weekday = { $date } jatuh pada hari { $weekday }, saat sekolah biasanya libur
holiday_hint = periksa lagi tanggalnya; bila kegiatannya memang hari itu, biarkan saja
date_in_future = tanggal ini belum tiba: `{ $date }`
date_in_future_hint = bila hanya salah ketik, betulkan tahunnya; bila memang rencana, tulis `status: draf` sampai kegiatannya berlangsung
date_far_in_future_hint = tanggal ini lebih dari setahun lagi; bila hanya salah ketik, betulkan tahunnya
stale = praktik ini terakhir disentuh `{ $date }`, lebih dari { $years } tahun lalu, jadi pembaca tidak tahu apakah masih berlaku
stale_hint = bila masih dipakai, catat pembaruannya di `revisi` (bila jenisnya mengenal kunci itu) atau ceritakan kelanjutannya dalam praktik baru dengan `lanjutan_dari`; bila tidak, tulis `status: ditarik`
mean_mismatch = rata-rata { $count } nilai di sebelahnya adalah `{ $mean }`, bukan `{ $stated }`
shares_not_100 = bagian-bagian ini berjumlah `{ $sum }`, padahal keseluruhannya 100: `{ $terms }`
shares_not_100_hint = periksa angka mana yang keliru: mungkin satu bagian sudah diubah dan yang lain belum
shares_below_100_hint = periksa angka mana yang keliru; bila ada bagian yang belum disebut, tambahkan, misalnya `lainnya: { $rest }`
shares_rounded_hint = bila hanya karena pembulatan, tulis satu angka di belakang koma, atau bulatkan bagian terbesar agar jumlahnya 100
criterion_mismatch = batas `{ $name }` ({ $limit }) tidak lebih tinggi daripada batas `{ $lower_name }` ({ $lower }), jadi tidak ada nilai yang dapat masuk `{ $name }`
criterion_without_limit = `{ $name }` tidak punya batas, padahal masih ada kriteria sesudahnya, jadi tidak jelas sampai nilai berapa ia berlaku
criterion_mismatch_hint = urutkan kriteria dari yang terendah, setiap `di_bawah` lebih besar daripada yang sebelumnya, dan yang terakhir tanpa `di_bawah`
count_mismatch = `{ $key }` menyebut { $count } pengamat, sedangkan di `{ $team }` ada { $in_team }
count_mismatch_hint = samakan keduanya; pengamat yang tidak disebut satu per satu dapat ditulis `- {"{"}peran: observer, jumlah: { $count }{"}"}`
days_beyond = `{ $key }` menyebut hari ke-{ $day }, sedangkan menurut `{ $length }` kegiatannya hanya { $most } hari
days_beyond_hint = samakan keduanya: hari dihitung dari 1 (hari ke-0 untuk persiapan), dan `{ $length }` sebesar hari terakhirnya
not_in_team = ada yang berperan dalam pertemuan, tetapi tidak ada di `{ $key }`
not_in_team_hint = tulis di sini persis seperti di `{ $key }`, atau tambahkan orangnya di sana
grade_outside_phase = kelas { $grades } tidak termasuk fase `{ $phases }` (kelas { $known })
grade_outside_phase_hint = hapus kunci fase, sebab fase diturunkan dari kelas, atau tulis `{ $phases }`
grade_outside_school = kelas { $grades } tidak ada di sekolah berbentuk { $school_type } (kelas { $known })
grade_outside_school_hint = betulkan kelasnya, atau `bentuk` di `sekolah.md` bila itu yang keliru
phase_outside_school = fase `{ $phases }` tidak ada di sekolah berbentuk { $school_type } (kelas { $known })
phase_outside_school_hint = tulis `{ $phases }`, atau betulkan `bentuk` di `sekolah.md` bila itu yang keliru
region_mismatch = wilayah sekolah ini `{ $region }`, di luar wilayah pengelola situs: `{ $publisher }`
region_mismatch_hint = betulkan kodenya, atau perluas `wilayah` di bawah `pengelola` dalam `site.yaml`
profile_mismatch = { $framework } tidak berlaku pada `{ $date }`
profile_mismatch_hint = pakai { $framework }, misalnya `{ $words }`, atau betulkan tanggalnya
profile_mixed = `{ $word }` berasal dari { $other }, sedangkan praktik ini memakai { $framework }
profile_mixed_hint = ganti dengan `{ $word }`, atau hapus bila `{ $word }` sudah tertulis
profile_repeated = dimensi ini tertulis dua kali, jadi mungkin ada dimensi lain yang hilang: `{ $name }`
profile_repeated_hint = hapus yang kedua, atau ganti dengan dimensi yang dimaksud
too_few_teachers = praktik ini perlu sedikitnya { $least } guru, sedangkan di tim ada { $count }
too_few_teachers_hint = tambahkan rekan Anda, misalnya `- {"{"}nama: Guru B, peran: asisten{"}"}`; siswa dan tamu tidak dihitung
no_rotation = pada pertemuan ini semua orang berperan sama dengan pertemuan sebelumnya, padahal dalam model “{ $model }” perannya bertukar
no_rotation_of_leader = pada pertemuan ini pengajarnya sama dengan pertemuan sebelumnya, padahal dalam model “{ $model }” perannya bertukar
no_rotation_hint = betulkan perannya, atau tukar peran pada pertemuan berikutnya dan catat di sini
rotation_unseen = dalam model “{ $model }” peran bertukar pada pertemuan berikutnya, tetapi pertukarannya tidak tampak di sini
no_reflection = dalam model “{ $model }” setiap pertemuan ditutup dengan refleksi bersama, tetapi bagian itu tidak ada di sini
no_reflection_hint = tambahkan bagian `## Refleksi`: apa yang terlihat berdua dan apa yang diubah pada pertemuan berikutnya
model_requires = model “{ $model }” perlu kunci ini: `{ $key }`
steps_skipped = langkah { $last } sudah ditandai, sedangkan langkah { $steps } belum (“{ $name }”)
stages_skipped = tahap “{ $last }” sudah ditandai, sedangkan tahap “{ $stage }” belum
steps_skipped_hint = tambahkan langkah yang memang sudah dikerjakan, atau kerjakan dulu yang terlewat
cycle_unfinished = kelas sudah dibuka (`{ $reached }`), tetapi refleksinya tidak ada di sini, jadi siklusnya belum selesai
round_unfinished = kelas pada putaran { $round } sudah dibuka (`{ $reached }`), tetapi refleksi putaran itu tidak ada di sini, jadi siklusnya belum selesai
cycle_stopped = siklus ini berhenti di `{ $reached }` lebih dari setengah tahun lalu, tanpa refleksi atau tindak lanjut
cycle_without_reflection = pengukuran ini sudah lebih dari setengah tahun lalu, tetapi refleksi atau tindak lanjutnya tidak ada di sini
trial_without_effect = uji coba ini sudah lebih dari setengah tahun lalu, tetapi dampaknya belum diceritakan
cycle_left_hint = ceritakan hasilnya di bawah `## Refleksi`, atau apa yang terjadi sesudahnya di bawah `## Tindak lanjut`
cycle_unfinished_hint = tambahkan tanggal `{ $last }`, atau ceritakan hasilnya di bawah `## Refleksi`
round_unfinished_hint = tambahkan tanggal `{ $last }` pada putaran itu, atau ceritakan hasilnya di bawah judul sendiri, misalnya `## Refleksi putaran { $round }`
points_not_percent = dari { $before }% ke { $after }% adalah { $points } poin persentase, bukan { $points } persen
points_not_percent_hint = tulis `{ $points } poin`
judging_words = kegiatan ini untuk saling belajar, sedangkan kata ini menilai orangnya: `{ $word }`
judging_words_hint = ceritakan apa yang terlihat dan terdengar, misalnya `empat siswa belum menulis sampai menit kesepuluh`
leftover_template = bagian ini belum diisi: `{ $text }`
leftover_template_required = bagian wajib ini belum diisi, jadi praktik ini belum ikut terbit: `{ $text }`
leftover_template_required_hint = ganti dengan tulisan Anda sendiri; sementara itu `padu serve` tetap menampilkannya
section_empty = di bawah judul bagian ini belum ada tulisan, jadi di halaman hanya tampil judulnya: `{ $heading }`
section_empty_hint = tulis isinya, atau hapus judulnya bila tidak diperlukan
leftover_template_hint = ganti dengan isi atau cerita Anda sendiri, atau hapus bagian ini bila tidak diperlukan
longer_than_a_page = dicetak, rencana ini kira-kira { $pages } halaman A4, padahal rencana seperti ini cukup satu halaman; kelebihannya sekitar { $lines } baris
longer_than_a_page_hint = sisakan tujuan, kegiatan, dan penilaian; pindahkan lembar kerja dan bahan bacaan ke `lampiran`
licence_share_alike = `{ $name }` berlisensi { $theirs }, jadi hasil adaptasinya harus memakai lisensi yang sama, bukan { $own }
licence_no_derivatives = `{ $name }` berlisensi { $theirs }, yang tidak mengizinkan hasil adaptasi dibagikan
licence_non_commercial = `{ $name }` berlisensi { $theirs }, yang hanya mengizinkan pemakaian nonkomersial, sedangkan { $own } mengizinkan semuanya
missing_licence = tidak ada lisensi untuk { $count } praktik sekolah ini, sehingga pembaca tidak tahu apakah isinya boleh dipakai
missing_licence_hint = tulis di berkas ini satu lisensi untuk semuanya, misalnya `{ $key }: CC-BY-SA-4.0`, atau `{ $key }: LicenseRef-semua-hak` bila hanya boleh dibaca
licence_clash_hint = tulis `lisensi: { $licence }`
no_subject = praktik ini tidak menyebut mapel, jadi tidak muncul di halaman mapel mana pun
no_subject_hint = tulis `{ $key }: [{ $subjects }]`, atau sebagian yang Anda pakai; mapel itu ada dalam petanya
licence_permission_hint = minta izin tertulis dari sekolah asalnya, atau cukup sebut praktik itu di `terkait` dan tulis praktik Anda sendiri

## Kata yang tidak ada dalam daftar

unknown_term = `{ $word }` bukan { $vocabulary } yang dikenal
known_words_of_many = kata yang dikenal antara lain: { $words }; semua { $count } kata ada dalam hasil perintah `padu schema`
choose_one = pilih salah satu yang sesuai keadaannya
term_meaning = `{ $word }` berarti: { $meaning }
folder_like_kind = nama folder `{ $folder }` bukan jenis praktik, tetapi hampir sama dengan salah satunya
folder_like_kind_hint = ganti nama foldernya menjadi `{ $folder }`
school_twice_by_number = sekolah ini ber-NPSN sama ({ $number }) dengan yang di `{ $folder }`, jadi satu sekolah dan semua praktiknya muncul dua kali
school_twice_by_name = nama dan wilayah sekolah ini sama dengan yang di `{ $folder }`, jadi satu sekolah dan semua praktiknya muncul dua kali
school_twice_hint = bila `{ $folder }` hanya salinan, hapus foldernya setelah memastikan tidak ada tulisan yang hanya ada di situ; bila memang sekolah lain, betulkan `npsn`, `nama`, atau `wilayah` di salah satunya
school_within_site = di `{ $folder }` tersalin satu proyek situs lengkap, jadi alamat sekolah ini panjang dan berbeda dari yang lain
school_within_site_hint = pindahkan isi `{ $from }` langsung ke `{ $to }`, lalu hapus sisa proyeknya
profile_missing = folder `{ $folder }` milik sebuah sekolah, tetapi profilnya, `{ $profile }`, belum ada
folder_without_profile = folder `{ $folder }` memuat praktik tetapi belum punya `{ $profile }`, jadi belum dianggap sekolah dan praktiknya tidak muncul di daftar mana pun
folder_without_profile_hint = buat berkas `{ $file }` yang memuat `nama:` sekolahnya, atau pindahkan praktiknya ke folder sekolah yang sudah ada
file_like_markdown = berkas ini tidak terbaca sebagai praktik atau halaman, karena namanya tidak berakhir `.md`: `{ $name }`
file_like_markdown_hint = ganti namanya menjadi `{ $name }`; di Windows, akhiran nama baru terlihat setelah “Ekstensi nama file” dicentang di menu Tampilan
file_of_a_word_processor_hint = simpan ceritanya sebagai teks biasa (UTF-8) dengan nama `{ $name }`
unused_file = berkas ini tidak ikut terbit, karena tidak ada tulisan yang menyebutnya: `{ $name }`
unused_files = berkas ini dan { $more } berkas lain di folder ini tidak ikut terbit, karena tidak ada tulisan yang menyebutnya: `{ $name }`
unused_document_hint = bila ini cerita sebuah praktik, salin teksnya ke berkas yang dibuat `padu new`; bila ini lampiran, sebut namanya di `{ $key }` praktiknya
unused_photo_hint = simpan fotonya sebagai JPG, lalu sebut namanya di `{ $key }` praktiknya
folder_near_profile_hint = ganti nama berkas `{ $near }` menjadi `{ $profile }`
practice_into_school_hint = pindahkan praktiknya ke folder salah satu sekolah
almost_a_term = kata sendiri boleh dipakai di sini, tetapi yang ini hampir sama dengan { $vocabulary } yang sudah dikenal: `{ $word }`
unknown_region = kode wilayah ini tidak ada dalam daftar Kemendagri: `{ $code }`
kind_unknown = jenis praktik ini tidak dikenal, jadi halamannya tidak dapat disusun: `{ $word }`

## Rujukan

unresolved_practice = praktik ini tidak ditemukan: `{ $name }`
unresolved_title = di sini ditulis nama berkasnya, bukan judul praktiknya: `{ $name }`
own_practices = praktik yang ada di sekolah ini: { $words }
own_practices_first = praktik yang ada di sekolah ini antara lain: { $words }; `padu list` menampilkan semuanya
practices_there = praktik yang ada di `{ $school }`: { $words }
practices_there_first = praktik yang ada di `{ $school }` antara lain: { $words }; `padu list --school { $school }` menampilkan semuanya
no_practices_there = di `{ $school }` belum ada praktik yang terbit
schools_there = sekolah yang ada di situs ini: { $words }
same_name_at = praktik dengan nama itu ada di sekolah lain: `{ $word }`
unresolved_page = halaman ini tidak ditemukan, jadi tautannya tidak dapat dibuka: `{ $name }`
unresolved_school = sekolah ini tidak ditemukan di situs: `{ $name }`
unresolved_person = orang ini tidak ada dalam `orang.yaml` sekolah: `{ $name }`
unresolved_guest = orang ini tidak ada dalam `orang.yaml` sekolah `{ $school }`: `{ $name }`
unresolved_guest_school = sekolah `{ $school }` tidak ada di situs ini, jadi orang ini tidak dapat ditemukan: `{ $name }`
unresolved_person_name = di sini ditulis id orangnya, bukan namanya: `{ $name }`
person_id_hint = tulis `{ $id }`, yaitu id orang itu di `orang.yaml`
unresolved_file = berkas ini tidak ditemukan: `{ $name }`
unresolved_picture = gambar ini tidak ditemukan, jadi pembaca hanya akan melihat kotak kosong: `{ $name }`
unresolved_anchor = di `{ $page }` tidak ada judul bagian dengan nama ini: `{ $anchor }`
ambiguous_reference = lebih dari satu halaman bernama ini, jadi tidak jelas yang mana yang dituju: `{ $name }`
candidates = tulis salah satu: { $words }
candidates_first = tulis salah satu dari { $count } nama yang mungkin, antara lain: { $words }
no_such_id_hint = `id` dalam HTML tidak boleh memuat titik dan tidak boleh `main`; beri nama lain, di sana dan di sini
no_anchors_hint = halaman itu tidak punya judul bagian; hapus `#` dan kata sesudahnya
existing_anchors = judul bagian yang ada: { $words }
practice_name_hint = tulis nama berkasnya tanpa `.md`, atau `sekolah/nama-berkas` bila ada di sekolah lain; bila praktiknya belum ditulis, hapus dulu rujukan ini
page_path_hint = tulis letak berkasnya dilihat dari berkas ini, misalnya `../peta-aktivitas/membuat-tape.md`, atau pakai `[[membuat-tape]]`
people_file_hint = tambahkan orangnya di `orang.yaml` sekolah ini, atau tulis sebutan seperti `Guru A`; orang dari sekolah lain ditulis `id-sekolah/id-orang`
guest_label_hint = bila sekolahnya belum mendaftarkan orang itu, tulis `peran: narasumber` tanpa `orang`, atau sebutan seperti `nama: Guru Tamu`
web_address_hint = alamat situs lain ditulis lengkap: `{ $address }`
web_address_for_file = di sini ditulis nama berkas yang ada di folder, bukan alamat situs lain: `{ $address }`
web_address_as_source_hint = pindahkan alamatnya ke kunci lain: `{ $key }: { $address }`
save_beside_hint = bila pembaca perlu mendapatkannya di situs ini, simpan berkasnya di folder yang sama dengan praktik ini, lalu tulis namanya di sini
file_beside_hint = letakkan berkasnya di folder yang sama dengan praktik ini; ejaan dan akhirannya harus sama, huruf besar-kecil tidak berpengaruh
file_of_another_school = berkas ini milik sekolah lain yang tidak menerbitkannya sendiri ({ $school }), jadi tidak ikut terbit di sini: `{ $name }`
file_of_another_school_hint = minta sekolah itu menampilkannya di halamannya sendiri, karena hanya mereka yang tahu apakah izinnya ada; atau pakai berkas milik Anda, di folder yang sama dengan halaman ini
link_is_draft_hint = hapus tautan ini dulu, atau lengkapi halaman itu dan terbitkan dengan `status: terbit`
link_is_draft = tautan ini menuju halaman yang masih draf dan tidak akan terbit: `{ $name }`

## Orang

wants_people_list = `orang.yaml` berisi daftar orang, dan setiap orang adalah satu butir daftar
wants_people_list_hint = tulis setiap orang seperti `- {"{"}id: bu-kimia, nama: Bu Kimia, tampil: ya{"}"}`
duplicate_person = id ini sudah dipakai orang lain di baris { $line }, jadi nama keduanya dapat tertukar: `{ $id }`
duplicate_person_hint = beri salah satunya id lain, juga di praktik yang menyebut orang itu; atau hapus isian yang tertulis dua kali
alike_person = id ini hanya berbeda huruf besar, spasi, atau tanda bacanya dari `{ $other }` di baris { $line }, jadi halaman keduanya akan beralamat sama: `{ $id }`
alike_person_hint = beri salah satunya id lain, misalnya dengan mapelnya, lalu sesuaikan di praktik yang menyebutnya
second_people_file = sekolah ini punya dua daftar orang; hanya berkas ini yang dibaca, jadi persetujuan yang tertulis di `{ $other }` tidak berlaku
second_people_file_hint = pindahkan isi `{ $other }` ke berkas ini, lalu hapus `{ $other }`
people_file_misnamed = berkas ini tidak terbaca sebagai daftar orang karena namanya, jadi tidak ada yang tahu siapa yang setuju ditampilkan: `{ $name }`
people_file_of_a_word_processor_hint = simpan daftarnya sebagai teks biasa (UTF-8) dengan nama `{ $name }`, lalu pindahkan berkas ini ke luar folder sekolah
phone_number = isi `{ $key }` memuat nomor telepon; nomor pribadi tidak diterbitkan
email_address = isi `{ $key }` memuat alamat surel; surel pribadi tidak diterbitkan
private_contact_hint = tulis `{ $line }`, atau hapus baris ini; nomor dan surel resmi sekolah ditulis di `kontak` pada profil sekolah
private_contact_elsewhere_hint = hapus nomor atau alamat itu; nomor dan surel resmi sekolah ditulis di `kontak` pada profil sekolah
name_without_consent = sebuah nama ditampilkan sebagai peran karena pemiliknya belum menyetujui
name_without_consent_hint = bila orangnya sudah setuju, tulis `tampil: ya` di `orang.yaml`, atau `izin: {"{"}nama_guru: ya{"}"}` bila semua guru di berkas ini setuju
name_taken_out = di sini, dan mungkin di tempat lain dalam berkas ini, tertulis nama orang yang menurut `{ $list }` belum setuju ditampilkan; di situs, perannya yang tertulis sebagai gantinya
name_taken_out_hint = bacalah kalimatnya dengan kata seperti “guru” di tempat nama itu, dan ubah kalimatnya bila janggal; bila orangnya sudah setuju, tulis `tampil: ya` di `{ $list }`
photo_without_consent = gambar ini tidak ikut terbit, karena ada orang di dalamnya yang belum memberi izin: `{ $name }`
photo_without_consent_hint = minta izin tertulis, untuk anak dari orang tua atau walinya, lalu tulis `izin: tertulis`; atau samarkan wajahnya, lalu tulis `izin: tidak-tampak`
photo_without_consent_elsewhere_hint = `{ $file }` menyatakan bahwa izinnya tidak ada; bila sekarang sudah ada, ubah dulu `izin` di sana
photo_consent_unread = gambar ini tidak ikut terbit, karena belum jelas apakah orang di dalamnya sudah memberi izin: `{ $name }`
photo_consent_unread_hint = keterangan `izin` gambar ini tidak terbaca; perbaiki kunci atau isinya, misalnya `izin: tertulis` atau `izin: tidak-tampak`
photo_consent_unread_elsewhere_hint = keterangan izin gambar ini di `{ $file }` tidak terbaca; perbaiki dulu di sana
photo_of_faulty_file_hint = `{ $file }` juga menyebut gambar ini dan masih punya galat, jadi keterangan izin di sana mungkin tidak terbaca; perbaiki dulu berkas itu
name_of_shown_person_hint = bila yang dimaksud { $name }, tulis idnya dari `orang.yaml`: `{ $id }`
name_in_address = alamat halaman ini memperlihatkan nama seseorang yang belum menyetujui, karena berkasnya bernama demikian
name_in_address_hint = ganti nama berkasnya, misalnya dengan `padu rename`; perintah itu mencatat alamat lama, yang perlu dihapus juga

## Alamat halaman

address_clash = alamat halaman ini sama dengan alamat berkas lain, karena huruf besar dan kecil tidak dibedakan: `{ $other }`
address_clash_generated = alamat ini dipakai halaman yang dibuat otomatis oleh Padu: `{ $address }`
address_clash_folder = `{ $address }` dan `{ $other }` tidak dapat ada di satu situs: yang satu menjadi folder bagi yang lain
address_too_long = alamat ini terlalu panjang: disk hanya menyimpan nama sampai { $most } huruf, termasuk `.html`
address_too_long_hint = persingkat nama berkas atau foldernya
address_too_long_old_hint = hapus alamat ini dari `{ $key }`; halaman dengan alamat itu tidak mungkin pernah ada
address_clash_hint = ganti nama berkas atau foldernya, lalu catat alamat semula di `{ $key }` bila halamannya sudah pernah terbit
address_clash_files = nama kedua berkas ini hanya berbeda huruf besar dan kecilnya, jadi alamatnya sama dan hanya satu yang dapat terbit: `{ $other }`, `{ $name }`
address_clash_files_hint = ganti nama salah satu berkasnya, lalu sesuaikan tautannya

## Teks cerita

heading_order = tingkat judul bagian ini melompat dari { $last } ke { $level }: `{ $heading }`
heading_order_hint = awali judul ini dengan `{ $marks }`
heading_order_group_hint = awali judul ini dengan `{ $marks }`; judul di bawahnya ikut naik, yaitu di baris { $lines }
table_as_text = baris-baris ini dimaksudkan sebagai tabel, tetapi tampil menyambung sebagai teks biasa: `{ $row }`
table_without_rule_hint = sisipkan satu baris di bawah judul kolomnya: `{ $rule }`
table_rule_hint = judul kolomnya ada { $columns }, jadi tulis garis di bawahnya `{ $rule }`
table_apart_hint = tulis baris-barisnya berurutan tanpa baris kosong, dengan `{ $rule }` di bawah judul kolomnya
table_of_tabs_hint = tulis baris ini sebagai `{ $row }`, di bawahnya `{ $rule }`, lalu baris-baris berikutnya dengan tanda `|` yang sama
table_surplus = baris ini punya { $cells } kolom, padahal tabelnya { $columns }, jadi sisanya tidak tampil: `{ $text }`
table_surplus_hint = tambahkan kolomnya di baris judul dan di garis `|---|`, atau gabungkan isinya; tanda `|` di dalam isi ditulis `\|`
fix_table_rule = garis di bawah judul kolom disamakan
bullet_as_text = baris yang diawali tanda ini tidak menjadi daftar, dan beberapa baris yang berurutan menyambung menjadi satu paragraf: `{ $sign }`
number_as_text_hint = beri spasi setelah setiap nomornya, misalnya `{ $line }`
fix_numbers = spasi setelah nomor
bullet_as_text_hint = awali setiap butir dengan tanda hubung dan spasi, misalnya `{ $line }`
letter_as_text_hint = awali setiap butir dengan angka dan titik, misalnya `{ $line }`; huruf tidak memulai daftar di Markdown
heading_without_space = tanda pagar perlu diikuti spasi; tanpa spasi, baris ini bukan judul bagian: `{ $heading }`
address_with_space = alamat ini memuat spasi, jadi pembaca melihat tanda kurungnya dan bukan gambar atau tautannya: `{ $address }`
address_with_bracket = di alamat ini ada kurung yang tidak berpasangan, jadi pembaca melihat tanda kurungnya dan bukan gambar atau tautannya: `{ $address }`
missing_alt = gambar ini belum punya keterangan, jadi pembaca yang tidak dapat melihatnya tidak tahu isinya
missing_alt_html_hint = tulis yang terlihat pada gambar di `alt="…"`, atau pakai Markdown: `![keterangan](nama-gambar.jpg)`
missing_alt_hint = tulis apa yang terlihat di antara kurung siku, tanpa nama siswa, misalnya `![Siswa menimbang ketan di meja](timbang.jpg)`
picture_from_elsewhere = gambar ini diambil dari situs lain, padahal halaman harus tetap utuh tanpa internet dan pembacanya tidak boleh terlacak: `{ $address }`
picture_from_elsewhere_hint = bila izinnya ada, simpan gambarnya di folder yang sama, lalu tulis `![keterangan](nama-gambar.jpg)`
unsafe_address = alamat seperti ini tidak dipasang di halaman, karena pembaca tidak tahu ke mana ia dibawa: `{ $scheme }`
unsafe_address_hint = pakai alamat yang diawali `https://`, `http://`, `mailto:`, atau `tel:`
unsafe_address_local = alamat ini menunjuk berkas di komputer Anda sendiri, jadi orang lain tidak dapat membukanya: `{ $address }`
unsafe_address_local_hint = salin berkasnya ke folder yang sama dengan praktik ini, lalu tulis `{ $link }`
unsafe_address_program = alamat ini menjalankan program di komputer pembaca, jadi tidak dipasang di halaman: `{ $scheme }`
unsafe_address_program_hint = tulis alamat halaman yang diawali `https://`, atau hapus tautannya
unsafe_element = potongan HTML ini dibuang dari halaman, karena dapat mengganggu atau membahayakan pembaca: `<{ $name }>`
unsafe_attribute = potongan HTML ini dibuang dari halaman, karena dapat mengganggu atau membahayakan pembaca: `{ $name }`
unsafe_attribute_hint = hapus `{ $name }` dari potongan HTML ini, atau tulis semuanya dengan Markdown
unsafe_frame_hint = tulis tautan biasa ke alamatnya, misalnya `[Video pembuatan tape](https://video.example/tape)`
unsafe_html_hint = tulis dengan Markdown, misalnya `**tebal**` atau `[teks](alamat)`; bila yang dimaksud hanya tanda kurung sudut, tulis `&lt;`

## site.yaml, tema, dan paket

wants_keys = di sini ditunggu kunci dengan isinya, misalnya `judul: Portofolio Kolaborasi`
wants_pairs = di belakang `{ $key }` ditunggu pasangan kunci dan isi
wants_text = isi kunci ini harus satu teks di belakang titik dua, bukan daftar: `{ $key }`
wants_language = isi `{ $key }` harus kode bahasa: { $words }, atau kode dua huruf lain seperti `su`, bukan `{ $value }`
wants_one_of = isi `{ $key }` harus salah satu dari { $words }, bukan `{ $value }`
wants_web_address = alamat situs harus lengkap, misalnya `https://portofolio.example/`, bukan `{ $value }`
wants_colour = warna ditulis dengan nama berhuruf kecil dan kode seperti `accent: "#1f4e79"`, bukan `{ $value }`
settings_twice_hint = hapus baris yang tidak berlaku
settings_text_hint = tulis satu teks sesudah titik dua, di antara tanda kutip bila teksnya sendiri memuat titik dua
settings_keys_hint = tulis setiap pengaturan di baris sendiri, kuncinya lebih dulu
settings_one_of_hint = pilih salah satu kata itu, atau hapus barisnya supaya yang biasa berlaku
settings_language_hint = tulis kode dua hurufnya, atau hapus barisnya
settings_colour_hint = tulis `#` dan enam angka atau huruf dari 0 sampai f, di antara tanda kutip
settings_check_hint = hapus baris ini, atau tulis `galat`
unknown_check = tidak ada pemeriksaan dengan nama ini: `{ $key }`
check_stays_error = pemeriksaan ini selalu galat, karena tanpa itu halamannya akan salah atau merugikan orang: `{ $code }`
unknown_theme = tema ini tidak ada; pilih { $names }, atau taruh temanya di folder `themes/`: `{ $name }`
low_contrast = tulisan berwarna ini sulit dibaca: kontras `{ $name }` (`{ $colour }`) dengan warna kertas `{ $ground }` hanya { $whole },{ $tenth } banding 1, sedangkan paling sedikit 4,5
unknown_pack = paket ini tidak ada; pilih { $names }, atau taruh paketnya di folder `packs/`: `{ $name }`
unknown_language = situs belum dapat dibuat dalam bahasa ini; pilih { $languages }: `{ $language }`
unknown_language_hint = bahasa lain dapat ditambahkan dengan menaruh kata-katanya di `{ $file }`
unknown_colour = tema `{ $theme }` tidak punya warna dengan nama ini, jadi warnanya tidak dipakai: `{ $name }`
template_syntax = templat ini tidak dapat dibaca, jadi halaman yang memakainya tidak dapat dibuat: `{ $reason }`
pack_wrong_form = berkas paket ini tidak sesuai bentuknya, jadi isinya tidak dipakai: `{ $reason }`

picture_uncleaned = tempat dan waktu pengambilan dalam gambar { $kind } tidak dapat dihapus Padu, dan tidak semua peramban menampilkannya, jadi tidak ikut terbit: `{ $name }`
picture_uncleaned_hint = simpan dulu gambarnya sebagai JPG atau PNG, lalu ganti namanya di sini
file_empty = berkas ini kosong, jadi tidak ikut terbit: `{ $name }`
file_copy_hint = salin sekali lagi berkasnya dari tempat asalnya, dan tunggu sampai selesai
file_unopened = berkas ini tidak dapat dibuka ({ $reason }), jadi tidak ikut terbit: `{ $name }`
file_unopened_hint = periksa apakah berkasnya sedang dipakai program lain, terkunci, atau hanya boleh dibuka orang lain, lalu coba lagi
picture_empty = berkas gambar ini kosong, jadi tidak ikut terbit: `{ $name }`
picture_cut_off = berkas gambar ini terputus sebelum selesai, jadi tidak ikut terbit: `{ $name }`
picture_copy_hint = salin sekali lagi fotonya dari kamera, ponsel, atau percakapan asalnya, dan tunggu sampai selesai
picture_unreadable = isi berkas ini bukan gambar yang dapat dibuka peramban, jadi tidak ikut terbit: `{ $name }`
picture_save_hint = buka fotonya dengan program gambar dan simpan sebagai JPG atau PNG; mengganti nama berkasnya saja tidak cukup
picture_otherwise = isi berkas ini gambar { $kind }, lain dari akhiran namanya, jadi tidak ikut terbit: `{ $name }`
picture_otherwise_hint = ganti nama berkasnya menjadi `{ $name }`, lalu tulis nama itu di sini
drawing_unreadable = isi berkas ini bukan gambar SVG yang utuh, jadi tidak ikut terbit: `{ $name }`
drawing_too_large = gambar SVG ini terlalu besar untuk diperiksa, jadi tidak ikut terbit: `{ $name }`
drawing_too_deep = gambar SVG ini bersusun terlalu dalam (grup di dalam grup) sehingga tidak dapat diperiksa, jadi tidak ikut terbit: `{ $name }`
drawing_hint = simpan sekali lagi gambarnya dari program asalnya, sebagai SVG biasa di bawah 512 kB atau sebagai PNG
drawing_deep_hint = buka gambarnya di program asalnya dan lepaskan grupnya, atau simpan sebagai PNG
unsafe_file = berkas seperti `{ $name }` dapat dijalankan oleh peramban atau komputer, jadi tidak ikut diterbitkan
unsafe_file_hint = simpan isinya sebagai PDF, gambar, atau teks, lalu tautkan berkas itu
address_clash_old = alamat lama ini sudah dipakai halaman lain: `{ $other }`
address_clash_old_hint = hapus alamat ini dari `{ $key }`; sebuah alamat hanya dapat menuju satu halaman
address_clash_translation_hint = hapus `{ $key }` dari terjemahan ini: cukup ditulis di naskah asalnya, dan dari sana pembaca dapat memilih bahasanya
missing_alt_field_hint = tulis `{ $form }`, dan ganti `…` dengan satu kalimat tentang apa yang terlihat
missing_alt_key_hint = tulis `alt` sebagai ganti `{ $written }`
missing_alt_below_hint = tambahkan satu baris di bawah `{ $file }:`, sejajar dengannya: `alt: "…"`, dan ganti `…` dengan satu kalimat tentang apa yang terlihat

## Yang dibetulkan `padu check --fix`

fix_replace = `{ $old }` diganti `{ $new }`
fix_quote = isinya diapit tanda kutip
fix_straight_quotes = tanda kutip melengkung diganti tanda kutip lurus
fix_fence = garis di atas dan di bawah kunci menjadi `---`
fix_space = satu spasi ditambahkan
fix_dashes = tanda di depan setiap butir menjadi tanda hubung dan spasi
fix_angle = alamat yang memuat spasi atau kurung diapit `<` dan `>`
fix_outdent = satu spasi yang berlebih dihapus
fix_dash_for_nothing = tanda hubungnya dihapus, jadi isinya kosong
fix_tabs = setiap Tab di awal baris diganti { $width } spasi
fix_tab_out = setiap Tab di awal baris dihapus
fix_decimal = koma desimal diganti titik
fix_one_language = semua kunci ditulis dalam satu bahasa
fix_heading = judul bagian ini dan yang di bawahnya naik { $levels } tingkat

## Ganti nama (padu rename)

rename_settings = namanya tidak diganti, karena `site.yaml` atau berkas lain yang mengatur situs belum dapat dibaca; betulkan dulu yang tertulis di atas
rename_unknown = tidak ada praktik atau halaman dengan nama ini: `{ $name }`
rename_school = sekolah dinamai menurut foldernya, dan `padu rename` hanya memindahkan praktik dan halaman: `{ $folder }`
rename_school_hint = ganti nama folder itu di pengelola berkas, lalu jalankan `padu check`: setiap rujukan `{ $school }/…` yang perlu diganti disebut berkas dan barisnya. Semua alamat di sekolah itu ikut berganti, jadi tautan lama dari luar situs tidak sampai lagi, kecuali ke halaman yang mencatatnya di `alamat_lama`
rename_translation = berkas ini terjemahan dan selalu ikut aslinya; sebut aslinya: `{ $path }`
rename_bad_name = nama berkas hanya boleh berisi huruf, angka, tanda hubung, dan garis bawah, dan bukan `sekolah`: `{ $name }`
rename_same = berkasnya sudah ada di situ: `{ $path }`
rename_exists = sudah ada berkas lain di tempat itu, jadi tidak ada yang dipindahkan: `{ $path }`
rename_folder_unknown = folder ini bukan jenis praktik, bukan sekolah, dan belum ada: `{ $name }`
rename_unreadable = namanya tidak diganti, karena berkas ini menyebut nama lama tetapi kuncinya tidak dapat dibaca; betulkan dulu: { $paths }
rename_cannot_rewrite = namanya tidak diganti, karena rujukan `{ $name }` di `{ $path }` tidak dapat ditulis ulang dengan pasti
rename_strays = namanya tidak diganti, karena sebuah rujukan di berkas ini akan menuju halaman lain: `{ $path }`
rename_breaks = namanya tidak diganti, karena akan muncul masalah baru seperti di atas
