# Pesan untuk penulis: apa yang terjadi, lalu apa yang ditulis sebagai gantinya.
# Huruf kecil di awal, tanpa titik di akhir, nama dan isi di antara tanda `.

## Saran yang dipakai di banyak tempat

write_instead = tulis `{ $text }`
write_lines = tulis:
    { $lines }
write_for_example = tulis misalnya `{ $line }`
section_stands_for_key_hint = atau tulis isinya di bawah judul bagian `## { $heading }`, di bawah garis `---` kedua
declare_hint = tulis `{ $line }` bila itu benar ({ $help })
write_own_sentence = tulis satu kalimat tentang praktik ini, misalnya `{ $line }`
field_help = isi `{ $key }`: { $help }
did_you_mean = mungkin maksudnya `{ $word }`
key_already_written = mungkin maksudnya `{ $word }`, yang sudah ditulis di baris { $line }; gabungkan isinya di sana, pindahkan ke dalam cerita, atau hapus baris ini
key_story_hint = bila tidak ada kunci yang cocok, ceritakan isinya di bawah garis `---` kedua, misalnya dengan judul bagian `## { $heading }`
key_story_alone_hint = bila tidak ada kunci yang cocok, ceritakan isinya di bawah garis `---` kedua
key_answered_elsewhere = { $advice }
known_keys = kunci yang dikenal di sini: { $words }
key_of_role_hint = tulis orangnya di `{ $team }`, misalnya `{ $line }`; dalam teks cukup sebut perannya, karena nama yang ditulis di sana ikut terbit
key_of_somebody_hint = tulis orangnya di `{ $team }` beserta perannya; dalam teks cukup sebut perannya, karena nama yang ditulis di sana ikut terbit
key_role_alone_hint = bila perlu diceritakan, sebut perannya saja di bawah garis `---` kedua, karena nama yang ditulis di sana ikut terbit
key_of_people_of_other_kinds = `{ $key }` adalah kunci jenis praktik lain: { $kinds }; tulis orangnya di `{ $team }` beserta perannya, atau pakai jenis itu; dalam teks cukup sebut perannya, karena nama yang ditulis di sana ikut terbit
key_of_roles_of_other_kinds = `{ $key }` adalah kunci jenis praktik lain: { $kinds }; pakai jenis itu, atau sebut perannya saja dalam teks, karena nama yang ditulis di sana ikut terbit
key_of_other_kinds = `{ $key }` adalah kunci jenis praktik lain: { $kinds }; ceritakan isinya dalam teks, atau pakai jenis itu
yaml_comma_in_text_hint = teks yang memuat koma dalam kurung kurawal perlu diapit tanda kutip: `{ $line }`
readiness_waits = menurut `{ $text }` tulisan ini belum boleh terbit, tetapi kunci itu tidak dikenal di sini dan tidak menahannya
readiness_clash_hint = `{ $status }` di baris { $line } berkata lain: bila memang belum boleh terbit, tulis `{ $text }` di sana; lalu hapus baris ini
readiness_day_hint = tulis `{ $text }` sebagai gantinya, lalu hapus baris itu bila harinya sudah tiba
readiness_not_needed = terbit tidaknya tulisan ditentukan oleh `{ $status }`, dan tanpa itu tulisannya terbit; kunci ini tidak dipakai: `{ $key }`
remove_line_hint = hapus baris ini
key_without_quotes = tulis `{ $word }` tanpa tanda kutip
key_belongs_within = kunci `{ $key }` adalah bagian dari `{ $parent }`, jadi tulis di dalamnya: `{ $form }`, lalu hapus baris ini
key_belongs_below = kunci `{ $key }` adalah bagian dari `{ $parent }`; pindahkan ke bawah `{ $parent }:`, sejajar dengan kunci-kunci di dalamnya
key_belongs_in_list = kunci `{ $key }` adalah bagian dari butir `{ $parent }`, jadi tulis di sana, misalnya `{ $line }`
key_means_below = mungkin maksudnya `{ $key }`, bagian dari `{ $parent }`; pindahkan ke bawah `{ $parent }:`, sejajar dengan kunci-kunci di dalamnya
known_words_told = kata yang dikenal sudah disebutkan di baris { $line }
known_words = kata yang dikenal: { $words }
theme_without_colours = tema ini tidak punya warna yang dapat diganti dari `site.yaml`; hapus baris ini, atau sebutkan warnanya di `theme.yaml` tema itu
known_colours = nama warna yang dikenal: { $words }
vocabulary_unknown = tidak ada daftar istilah dengan nama ini yang dapat ditambah: `{ $word }`
keep_one = hapus salah satu dan pertahankan yang isinya benar

## Membaca berkas

not_utf8 = huruf di baris ini tidak dapat dibaca karena berkasnya tidak disimpan sebagai UTF-8; simpan ulang dengan pilihan pengodean (encoding) UTF-8
folder_unreadable = folder ini tidak dapat dibuka, jadi isinya tidak dibaca
folder_unreadable_hint = ubah izin folder itu dan isinya supaya dapat Anda buka, atau pindahkan ke luar folder situs
link_passed_over = ini hanya tautan (symlink) ke tempat lain dan dilewati, jadi yang ditunjuknya tidak dibaca
link_passed_over_hint = taruh folder atau berkas aslinya, atau salinannya, di sini sebagai ganti tautan itu
folder_too_deep = folder ini terlalu dalam letaknya, jadi isinya tidak dibaca
folder_too_deep_hint = pindahkan ke tingkat yang lebih atas, atau persingkat nama folder-folder yang memuatnya
file_unreadable = berkas ini tidak dapat dibuka; periksa apakah sedang dipakai program lain atau terkunci: `{ $reason }`
file_name_not_unicode = nama berkas ini memuat tanda yang tidak dapat dibaca di komputer lain; ganti namanya dengan huruf, angka, dan tanda hubung
picture_too_large = foto ini berukuran { $size } MB, jadi lama terbuka di ponsel dan menghabiskan kuota pembaca: `{ $name }`
picture_too_large_hint = perkecil fotonya, misalnya dengan “Ubah ukuran” di aplikasi Foto, sampai lebarnya sekitar 1600 piksel, lalu simpan dengan nama yang sama
file_too_large = berkas ini lebih besar daripada { $limit } MB, terlalu berat untuk sebuah praktik; bagi menjadi beberapa berkas atau pindahkan datanya ke lampiran
file_changed_while_building = berkas ini berubah ketika situs sedang dibuat, jadi isinya belum tentu utuh; simpan berkasnya, lalu buat situsnya sekali lagi
content_empty = folder isi ini tidak memuat satu pun berkas Markdown (`.md`), jadi situsnya kosong
content_empty_hint = bila seharusnya ada isinya, periksa apakah disk atau folder jaringan tempat `{ $folder }` sudah tersambung; di situs yang baru, tulis dulu `sekolah.md` di sana
content_gone = situs tidak dibangun, karena `{ $folder }` tidak memuat satu pun berkas Markdown, sedangkan di `{ $output }` masih ada situs yang akan terhapus seluruhnya; situs itu tetap seperti semula; sambungkan lagi disk atau folder jaringan yang memuat isinya, lalu bangun lagi; bila situsnya memang harus kosong, hapus sendiri folder `{ $output }`
no_content = tidak ada folder isi di sini; buat folder `{ $folder }` dengan berkas `sekolah.md` di dalamnya, atau betulkan `isi` di `site.yaml`

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
front_matter_again = di dalam cerita masih ada kunci seperti di awal berkas, di antara dua baris `---`, jadi ikut tampil sebagai judul bagian
front_matter_again_hint = bandingkan dengan kunci di awal berkas, pindahkan ke sana bila isinya yang benar, lalu hapus baris { $first } sampai { $last }
front_matter_foreign = kunci di awal berkas ini ditulis sebagai { $form }, yang tidak dibaca di sini
front_matter_foreign_hint = tulis satu kunci di tiap baris di antara dua baris `---`, misalnya `judul: Membuat tape`
front_matter_foreign_below = di bawah `---` kedua masih ada kunci yang ditulis sebagai { $form }, jadi ikut tampil sebagai cerita
front_matter_foreign_below_hint = pindahkan yang masih diperlukan ke atas `---` kedua, misalnya `judul: Membuat tape`, lalu hapus baris { $first } sampai { $last }
front_matter_unclosed = bagian ini dibuka dengan `---`, tetapi tidak ditutup, jadi tidak jelas di mana ceritanya dimulai
front_matter_unclosed_hint = tulis satu baris `---` sesudah kunci terakhir, sebelum cerita dimulai

## Cara menulis kunci dan isinya (YAML)

yaml_unreadable = bagian ini tidak dapat dibaca; periksa tanda kutip, tanda kurung, dan jarak di awal baris di sekitarnya
yaml_too_deep = isinya bertingkat terlalu dalam atau terlalu banyak; sebuah praktik cukup dengan empat tingkat
yaml_sign = kata yang diawali `&`, `*` atau `!` di baris ini punya arti lain dalam YAML, jadi hilang dari isinya
yaml_sign_hint = apit isinya dengan tanda kutip, misalnya `"!penting"`
yaml_tag = isi ini ditulis program lain untuk dirinya sendiri, dan di sini tidak dapat dibaca: `{ $tag }`
yaml_tag_hint = hapus itu beserta bagiannya di bawahnya, lalu tulis isinya dengan kata atau angka biasa
yaml_key_not_text = yang ditulis sebelum titik dua harus sebuah kunci, bukan daftar atau kurung
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
yaml_tab_hint = ganti Tab di awal baris ini dengan { $spaces } spasi
yaml_tab_below_hint = awali baris ini dengan { $spaces } spasi, bukan Tab, supaya `{ $key }` tepat di bawah `{ $other }`
yaml_tab_out_hint = hapus Tab di awal baris ini, agar kuncinya sejajar dengan kunci lain
yaml_tab_out_item_hint = hapus Tab di awal baris ini, agar tanda `-` sejajar dengan `-` di atasnya
yaml_tab_unclear_hint = ganti Tab di awal baris dengan dua spasi bila baris ini bagian dari baris di atasnya, atau hapus Tab-nya bila keduanya sejajar
yaml_tab_unclear_within_hint = awali baris ini dengan { $below } spasi bila baris ini bagian dari baris di atasnya, atau { $beside } spasi bila keduanya sejajar
yaml_dash_without_space = tanda hubung di depan butir daftar perlu diikuti spasi
yaml_swallowed_dash = setiap butir daftar diawali tanda hubung dan spasi; tanpa itu, baris ini terbaca sebagai teks biasa
yaml_bullet = tanda ini bukan awal butir daftar di sini; setiap butir diawali tanda hubung dan spasi: `{ $mark }`
yaml_write_items_hint = tulis `{ $line }`, dan awali juga butir di baris { $lines } dengan tanda hubung dan spasi
yaml_key_without_colon_hint = bila `{ $word }` di sini kuncinya, tulis `{ $line }`
yaml_items_hint = tulis setiap butir di barisnya sendiri: { $items }
yaml_colon_without_space = titik dua di belakang kunci ini perlu diikuti spasi: `{ $key }`
merge_conflict = dua versi berkas ini bertumpuk karena tidak dapat digabung otomatis: yang satu di antara baris ini dan baris { $between }, yang lain sampai baris { $closing }
merge_conflict_hint = pilih salah satu atau satukan isinya, lalu hapus ketiga baris tanda itu (`<<<<<<<`, `=======`, `>>>>>>>`)
yaml_line_without_key = baris ini tidak punya kunci, jadi tidak jelas isinya untuk apa
yaml_line_without_key_hint = tulis kunci, titik dua, spasi, lalu isinya, misalnya `judul: Membuat tape ketan`; cerita ditulis di bawah baris `---` kedua
yaml_item_without_key_hint = beri kunci dan titik dua di belakang tanda hubung, seperti pada baris di bawahnya; bila semuanya satu teks, apit dengan tanda kutip
yaml_continued_hint = bila ini sambungan isi di atasnya, awali baris ini dengan dua spasi
yaml_stray_pipe = tanda ini hanya boleh berdiri sendiri di ujung baris, dengan teksnya di baris-baris berikutnya: `{ $mark }`
yaml_reserved_character = isi yang diawali tanda { $mark } perlu diapit tanda kutip, karena di sini tanda itu punya arti lain
yaml_list_beside_key = daftar ini dimulai di baris yang sama dengan kuncinya
yaml_list_beside_key_hint = tulis `{ $key }` saja di baris ini, lalu setiap butir di baris baru di bawahnya: `{ $item }`
yaml_list_above_items_hint = tulis `{ $key }` saja di baris ini, lalu butir ini di baris baru di bawahnya, sejajar dengan butir yang lain: `{ $item }`
yaml_dash_for_nothing = tanda hubung di sini memulai daftar dan tidak berarti “tidak ada”: `{ $key }`
yaml_dash_for_nothing_hint = bila tidak ada isinya, tulis `{ $line }` saja atau hapus baris ini
yaml_dash_in_brackets_hint = bila tidak ada isinya, hapus `{ $part }`
yaml_unquoted_colon = isi kunci ini memuat titik dua, jadi perlu diapit tanda kutip: `{ $key }`
yaml_text_after_quote = masih ada teks di belakang tanda kutip penutup; tanda kutip perlu mengapit seluruh isi
yaml_text_after_bracket = masih ada teks di belakang kurung penutup; isi yang diawali kurung perlu diapit tanda kutip seluruhnya
yaml_unclosed_quote = tanda kutip ini dibuka, tetapi tidak ditutup: `{ $mark }`
yaml_lone_quote_hint = tulis isinya di antara dua tanda kutip; bila belum ada isinya, hapus tanda kutipnya
yaml_unclosed_bracket = kurung ini dibuka, tetapi tidak ditutup, atau ditutup dengan kurung yang lain: `{ $mark }`
yaml_unclosed_bracket_hint = tambahkan `{ $mark }` di akhir isi, atau apit seluruh isi dengan tanda kutip
yaml_semicolon = di dalam kurung kurawal isi dipisahkan dengan koma, bukan titik koma, dan desimal ditulis dengan titik
yaml_curly_quotes_hint = pakai tanda kutip lurus `"` dari papan ketik; tanda kutip melengkung “ ” dari pengolah kata dianggap huruf biasa
yaml_control = di antara tanda kutip ganda, garis miring terbalik bersama huruf di belakangnya dibaca sebagai satu tanda, dan di sini tanda itu tidak dapat ditampilkan
yaml_control_hint = pakai tanda kutip tunggal, misalnya `'D:\bersama'`, atau tulis garis miring terbaliknya dua kali
yaml_cut_value = ` #` memulai catatan, jadi mulai dari sini isinya tidak tampil di situs: `{ $words }`
yaml_cut_value_hint = bila ini termasuk isinya, tulis `{ $line }`
yaml_cut_lines_hint = bila ini termasuk isinya, apit seluruh isi dengan tanda kutip
yaml_comment_hint = bila ini catatan, beri spasi di belakang tandanya: `{ $comment }`

## Kunci

translation_lacks = `{ $file }` juga memuat kunci yang tidak ada di terjemahan ini, jadi isinya tidak tampil di halaman terjemahan: { $keys }
translation_lacks_hint = salin ke sini yang perlu tampil, dan terjemahkan tulisannya; bila memang tidak perlu, biarkan saja
translation_other_date = tanggal ini lain dari tanggal di `{ $file }`, padahal yang diceritakan praktik yang sama
translation_other_date_hint = samakan keduanya: betulkan yang keliru, di sini atau di `{ $file }`
translation_other_licence = lisensi ini lain dari lisensi di `{ $file }`, padahal terjemahan memakai lisensi aslinya
translation_other_licence_hint = hapus `{ $key }` di sini; bila lisensinya memang berganti, gantilah di `{ $file }`
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
score_not_allowed_text_hint = hapus kunci ini, lalu ceritakan di bawah garis `---` kedua apa yang terlihat dari cara siswa belajar, misalnya “Siswa mulai bertanya setelah bekerja berpasangan”
score_not_allowed_hint = hapus kunci ini, lalu ceritakan apa yang terlihat dari cara siswa belajar, misalnya `{ $keys ->
        [en] note: Pupils began to ask questions once they worked in pairs
       *[other] catatan: Siswa mulai bertanya setelah bekerja berpasangan
    }`

## Isi yang lain bentuknya

wrong_value = isi `{ $key }` tidak dapat dipahami: `{ $value }`
wrong_list = di sini tertulis daftar, padahal isinya seharusnya bukan daftar: `{ $key }`
wrong_map = di sini tertulis kunci di dalam kunci, padahal seharusnya tidak demikian: `{ $key }`
too_few_items_hint = tambahkan { $count } butir lagi di bawahnya: `{ $item }`
too_few_items = isi `{ $key }` perlu sedikitnya { $least } butir, sedangkan yang tertulis { $count }
too_many_items = isi `{ $key }` paling banyak { $most } butir, sedangkan yang tertulis { $count }
decimal_comma_in_braces = koma di dalam kurung memisahkan isi, jadi angka ini terbaca sebagai dua: `{ $value }`
comma_in_braces = koma di dalam kurung memisahkan isi, jadi sebagian teks ini terbaca sebagai kunci: `{ $value }`
comma_in_braces_hint = apit teksnya dengan tanda kutip: `{ $line }`
decimal_comma_in_texts = koma di dalam kurung memisahkan isi, jadi ini terbaca sebagai beberapa isi: `{ $value }`
decimal_comma_in_texts_hint = apit dengan tanda kutip: `{ $text }`; bila memang isi yang terpisah, beri spasi sesudah komanya
no_such_step = tidak ada langkah dengan nomor ini, sebab langkahnya hanya { $most }: `{ $value }`
npsn_length = sebuah NPSN terdiri atas delapan karakter, sedangkan yang ini { $count }: `{ $value }`
npsn_length_hint = lengkapi nomornya, atau hapus baris ini bila belum ada
date_without_year_hint = tambahkan tahunnya, misalnya `{ $text }`
date_short_year_hint = tulis tahunnya dengan empat angka, misalnya `5/8/2024` atau `2024-08-05`
date_with_more_hint = tulis tanggalnya saja, `{ $text }`; jam dan keterangan lain masuk ke ceritanya
date_of_other_calendar_hint = ini tanggal { $calendar }; cari tanggal Masehinya di kalender, lalu tulis tanggal itu dengan urutan tahun-bulan-hari, dan tanggal { $calendar } boleh disebut di dalam cerita
date_beside_other_calendar_hint = tulis tanggal Masehinya saja, `{ $text }`; tanggal { $calendar } boleh disebut di dalam cerita
sheet_value = di sini tertulis rumus atau galat lembar kerja (spreadsheet), bukan isinya: `{ $text }`
sheet_value_hint = tulis isi yang dimaksud, atau hapus kunci ini bila tidak perlu
phone_without_zero = nomor telepon ini tampaknya kehilangan nol di depannya, jadi tidak dapat dihubungi: `{ $text }`
date_of_sheet_hint = itu nomor urut hari dari lembar kerja (spreadsheet) seperti Excel; tulis `{ $text }`
date_of_month_end_hint = tulis juga tanggalnya; bila kegiatannya sampai akhir bulan, tulis tanggal terakhirnya: `{ $text }`
date_of_month_hint = tulis juga tanggalnya; untuk kegiatan sebulan penuh, tulis tanggal pertamanya: `{ $text }`
date_of_whole_month_hint = tulis juga tanggalnya; untuk kegiatan sebulan penuh, tulis hari pertama dan hari terakhirnya: `{ $key }: { $first }` dan `{ $other }: { $last }`; bila kegiatannya lebih lama, misalnya satu semester, tulis hari terakhirnya di `{ $other }`
date_of_two_days_hint = tulis hari pertama dan hari terakhir di dua kunci: `{ $key }: { $first }` dan `{ $other }: { $last }`
date_month_first_hint = bulan ditulis di tengah dan hanya sampai 12; mungkin maksudnya `{ $text }`
date_month_first_with_weekday_hint = bila angka pertamanya bulan, tulis `{ $text }`; bila bukan, betulkan nama harinya
ambiguous_date = `{ $text }` dibaca sebagai { $date }, tanggal dulu baru bulan; sebagian penulis bahasa Inggris mendahulukan bulan, dan artinya menjadi { $other }
day_elsewhere = `{ $text }` dibaca sebagai { $date }, padahal pada jam yang ditulis di situ, di sini harinya { $other }
ambiguous_date_hint = tulis `{ $text }`, atau `{ $other }` bila hari itu yang dimaksud
date_no_such_month_hint = tidak ada bulan ke-{ $month }; betulkan bulannya
date_after_month_hint = bulan itu berakhir pada tanggal { $last }; betulkan tanggal atau bulannya
decimal_comma_in_coordinates = koma di dalam kurung memisahkan isi, jadi kedua angka ini terbaca sebagai empat
coordinates_outside = titik ini tidak ada di bumi: lintang `{ $latitude }`, bujur `{ $longitude }`
coordinates_outside_hint = lintang ditulis lebih dulu, dari -90 sampai 90, lalu bujur, dari -180 sampai 180, misalnya `[-8.1, 115.2]`
coordinates_not_two = `{ $key }` perlu dua angka, lintang dan bujur
coordinates_turned = bujur tertulis lebih dulu daripada lintang, jadi titiknya tidak ada di peta
latitude_first_hint = lintang ditulis lebih dulu, baru bujur
stages_order = tahap “{ $stage }” (`{ $day }`) lebih awal daripada tahap “{ $earlier }” (`{ $start }`)
rounds_order = putaran “{ $round }” dimulai `{ $day }`, lebih awal daripada putaran “{ $earlier }” (`{ $start }`)
trial_before_problem = uji coba pada `{ $day }` lebih awal daripada tanggal masalahnya, `{ $start }`
due_before_decision = tenggat `{ $day }` lebih awal daripada hari keputusannya dibuat, `{ $start }`
dates_order_hint = lihat lagi catatan kegiatannya, lalu betulkan salah satu tanggalnya
session_outside = pertemuan pada `{ $day }` berada di luar masa kegiatan, `{ $start }` sampai `{ $end }`
session_outside_hint = betulkan tanggal pertemuannya, atau betulkan tanggal mulai atau tanggal selesai kegiatannya
date_order_hint = betulkan salah satu tanggalnya, atau hapus tanggal selesai bila kegiatannya hanya sehari
date_order = tanggal selesai `{ $end }` lebih awal daripada tanggal mulai `{ $start }`
period_order = masa ini berakhir pada `{ $end }`, sebelum dimulai pada `{ $start }`
weekday_mismatch = `{ $date }` jatuh pada hari `{ $weekday }`, bukan `{ $written }`

text_too_long = isi `{ $key }` sebaiknya paling panjang { $most } karakter, ini { $count }
text_too_long_hint = persingkat, dan pindahkan rinciannya ke dalam cerita; tulisan sepanjang ini tetap tampil, tetapi memenuhi daftar praktik
wants_text_hint = tulis satu teks saja di belakang titik dua, misalnya `{ $line }`
wants_one_text_hint = tulis satu teks saja di belakang titik dua, tanpa daftar dan tanpa kunci di dalamnya
wants_text_item_hint = setiap butir cukup satu teks, tanpa daftar dan tanpa kunci di dalamnya
wants_texts_hint = tulis satu kalimat, atau daftar dengan `- ` di depan setiap kalimat
wants_date_hint = tulis seperti `2024-08-05`, `5 Agustus 2024`, atau `Senin, 5 Agustus 2024`
wants_count_hint = tulis angka bulat, misalnya `3`
count_in_another_unit_hint = isian “{ $label }” tidak dihitung dalam { $unit }; hitung dahulu, lalu tulis angkanya saja
wants_number_hint = tulis angka, misalnya `48.25` atau `12.5%`
score_with_name = di bawah `{ $heading }`, setiap baris tabel ini memuat satu siswa, padahal nama siswa dan nilainya tidak boleh diterbitkan
score_with_name_in_text_hint = hapus kolom nama dan nomornya; tampilkan hanya angka gabungan, misalnya rata-rata tiap kelompok atau banyaknya siswa di setiap rentang nilai
pupil_in_table = di bawah `{ $heading }`, setiap baris tabel ini memuat satu siswa, padahal nama siswa tidak boleh diterbitkan, apalagi di samping hambatan, hasil asesmen, atau capaiannya
pupil_in_table_hint = hapus kolom nama dan nomornya, atau sebut mereka “Siswa A”, “Siswa B”, dan seterusnya, asal orang luar tidak dapat menebak siapa yang dimaksud
score_without_heading = setiap baris tabel ini memuat satu siswa, padahal nama siswa dan nilainya tidak boleh diterbitkan
may_be_pupil_in_table = di bawah `{ $heading }`, baris tabel ini tampaknya memuat siswa, padahal nama siswa tidak boleh diterbitkan
may_be_pupil_in_table_hint = bila memang siswa, hapus namanya, atau sebut mereka “Siswa A”, “Siswa B”, dan seterusnya; bila bukan, beri kolom itu judul yang menyebut isinya, misalnya “Kelompok”, “Kelas”, “Guru”, atau “Aplikasi”
pupils_or_groups_hint = bila isinya bukan orang, beri kolom itu judul yang menyebut isinya, misalnya “Kelompok”, “Kelas”, atau “Aplikasi”
may_be_pupil_in_file = tabel `{ $name }` tampaknya memuat nama siswa, di bawah `{ $heading }`, padahal nama siswa tidak boleh diterbitkan
may_be_pupil_in_file_hint = bila memang siswa, jangan terbitkan berkas ini, dan simpan di luar folder isi; bila bukan, beri kolom itu judul yang menyebut isinya, misalnya “Kelompok”, “Kelas”, “Guru”, atau “Aplikasi”
score_without_heading_in_file = tabel `{ $name }` memuat data tiap siswa, padahal nama siswa, nomor induk, dan nilainya tidak boleh diterbitkan
score_with_name_in_file = tabel `{ $name }` memuat data tiap siswa, di bawah `{ $heading }`, padahal nama siswa, nomor induk, dan nilainya tidak boleh diterbitkan
score_with_name_in_file_hint = jangan terbitkan berkas ini; simpan di luar folder isi, dan tampilkan hanya angka gabungan, misalnya rata-rata tiap kelompok
score_with_name_hint = hapus nama-namanya; tulis satu baris untuk tiap siklus dan satu kolom untuk tiap kelompok, misalnya `siklus,K1,K2`
cycles_twice = `{ $table }` menggantikan `{ $cycles }`, tetapi di sini keduanya diisi, jadi angkanya tampil dua kali
cycles_twice_hint = hapus `{ $cycles }`, sebab angkanya sudah ada di berkas tabel; bila justru `{ $cycles }` yang benar, hapus `{ $table }` bersama berkasnya
table_too_narrow = di tabel ini tidak ada kolom di samping nama siklus
table_too_narrow_hint = pisahkan sel dengan koma, titik koma, atau tab; baris pertama misalnya `siklus,K1,K2`, lalu satu baris untuk tiap siklus
table_column_twice = kolom ini sudah ada di sebelah kirinya, jadi tidak jelas nilai ini milik kelompok mana: `{ $heading }`
table_column_twice_hint = beri setiap kelompok nama sendiri, misalnya `K1` dan `K2`, atau hapus salah satu kolomnya
table_turned = siklus ada di kolom, misalnya `{ $cycle }`, dan kelompok di baris, padahal seharusnya sebaliknya: satu baris untuk tiap siklus, satu kolom untuk tiap kelompok
table_turned_hint = tukar baris dan kolomnya, sehingga baris pertamanya menjadi `siklus,{ $groups }`; di Excel, salin tabelnya, lalu pilih Tempel Khusus dan centang Transpose
table_too_wide = tabel ini berkolom { $count }, sedangkan satu halaman hanya muat { $limit }
table_too_wide_hint = sisakan satu kolom untuk tiap kelompok; nilai siswa satu per satu cukup disimpan di sekolah
table_row_uneven = baris ke-{ $row } (`{ $name }`) berisi { $cells } sel, sedangkan tabelnya berkolom { $columns }
table_row_decimal_comma_hint = bila koma dipakai untuk desimal, tulis angkanya dengan titik (`1.25`), apit dengan tanda kutip (`"1,25"`), atau pisahkan semua sel dengan `;`
table_row_too_long_hint = hapus sel yang berlebih, atau beri judul kolomnya di baris pertama
table_row_too_short_hint = isi sel yang kurang; bila nilainya memang tidak ada, biarkan selnya kosong, tetapi tetap tulis pemisahnya
wants_number_in_table_hint = tulis angka saja di sel ini, misalnya `48.25`, atau kosongkan bila tidak ada nilainya
wants_named_numbers_hint = tulis nama dan angkanya, misalnya `{"{"}K1: 46.75, K2: 48.50{"}"}`
wants_yes_no_hint = tulis `{ $keys ->
        [en] yes
       *[other] ya
    }` atau `{ $keys ->
        [en] no
       *[other] tidak
    }`
wants_only_one_hint = tulis satu saja, misalnya `{ $text }`; dalam daftar, yang lain menjadi butir tersendiri
wants_one_term_hint = tulis satu kata saja, tanpa daftar, misalnya `{ $word }`
wants_one_word_hint = tulis satu kata saja, tanpa daftar
wants_term_list_hint = tulis dalam kurung siku, misalnya `{ $example }`
wants_steps_hint = tulis nomor langkah yang sudah dikerjakan, misalnya `[1, 2, 3]` atau `1-3`
grade_counted_anew_hint = kelas di Padu dihitung terus dari kelas 1 SD, jadi tulis `{ $key }: { $grade }`
grade_is_letter_hint = kelas ditulis dengan angka 1 sampai 13, misalnya `{ $key }: 7`; di TK dan PAUD hapus `{ $key }`, lalu tulis `{ $phase_key }: { $phase }` dan `{ $other }: { $group }`
grades_from_early_childhood_hint = kelas di PAUD tidak memakai angka: tulis `{ $key }: { $grades }` dan `{ $phase_key }: [{ $phases }]`
grade_is_phase_hint = ganti dengan fase: `{ $phase_key }: { $phase }`, dan hapus `{ $key }`
grade_is_phase_with_group_hint = kelas di PAUD tidak memakai angka: hapus `{ $key }`, lalu tulis `{ $phase_key }: { $phase }` dan nama kelasnya di kunci lain: `{ $other }: { $group }`
grade_with_semester = `{ $text }` dibaca sebagai kelas { $grade }; semesternya tidak perlu ditulis karena dihitung dari tanggal
grade_with_group_hint = tulis tingkatnya saja, `{ $key }: { $grade }`, dan nama kelasnya di kunci lain: `{ $other }: { $group }`
grade_backwards_or_group_hint = bila yang dimaksud tingkat { $range }, tulis `{ $key }: { $range }`; bila { $group } nama satu kelas, tulis `{ $key }: { $grade }` dan `{ $other }: { $group }`
wants_grades_hint = tulis kelas 1 sampai 13, misalnya `10`, `7-9`, `VIII`, atau `[IV, V]`
class_without_grade_hint = tulis kelas 1 sampai 13, misalnya `10`, `7-9`, `VIII`, atau `[IV, V]`; kelas yang tidak memakai angka, misalnya di SLB, ditulis di `{ $other }`, dan fasenya di `{ $phase_key }`
wants_days_hint = tulis hari keberapa dalam angka, misalnya `1`, `1-3`, atau `[0, 3]`
wants_person_hint = tulis id dari `orang.yaml`, misalnya `bu-kimia`, atau sebutan seperti `Guru A`
wants_observers_hint = tulis jumlahnya, misalnya `3`, perannya, misalnya `[guru, kepala sekolah]`, atau keduanya, misalnya `{"{"}guru: 2, kepala sekolah: 1{"}"}`
wants_roles_hint = sebut juga perannya, misalnya `{ $line }`, atau siapa orangnya, misalnya `Guru A`
wants_roles_or_count_hint = sebut juga perannya, misalnya `{ $line }`, atau siapa orangnya, misalnya `Guru A`; kalau hanya jumlahnya yang diketahui, tulis `{ $count }`
wants_counts_hint = tulis siapa dan berapa, misalnya `{"{"}guru: 22, komite: 3{"}"}`, atau jumlahnya saja, misalnya `26`
write_counts_hint = tulis `{ $text }`, dengan jumlah yang sebenarnya
wants_reference_hint = tulis namanya saja, misalnya `{ $line }`
wants_name_hint = tulis namanya saja, tanpa kunci di dalamnya
wants_file_hint = tulis nama berkas di folder yang sama, misalnya `hasil-siklus.csv`
wants_duration_hint = tulis seperti `4 JP`, `90 menit`, atau `2 x 45 menit`
wants_profile_hint = tulis dimensinya, misalnya `[kolaborasi, kreativitas]`, atau bersama kerangkanya, misalnya `{"{"}kerangka: dpl-2025, dimensi: [kolaborasi]{"}"}`
wants_framework_hint = kerangka yang dikenal: { $words }; tulis misalnya `{ $line }`
wants_npsn_hint = tulis delapan karakter NPSN dalam tanda kutip, misalnya `"12345678"`, atau biarkan kosong bila belum ada
profile_dimension_as_key = dimensi profil adalah isi, bukan kunci, jadi bagian ini tidak dipakai: `{ $key }`
profile_dimension_as_key_hint = tulis `{ $line }`, lalu jelaskan kegiatannya di dalam cerita
wants_region_hint = tulis kode wilayah Kemendagri dalam tanda kutip, misalnya `"51.08"` untuk kabupaten atau `"51.08.08"` untuk kecamatan; bila kodenya belum Anda ketahui, tulis dulu nama kabupaten atau kotanya di sini, misalnya `Kabupaten Kuningan`, maka Padu menyebutkan kodenya
wants_coordinates_hint = tulis lintang lalu bujur dengan titik desimal, misalnya `[-8.1, 115.2]`
source_without_scheme = alamat web ini tidak menjadi tautan karena belum diawali `https://`: `{ $text }`
wants_web_address_hint = tulis alamat lengkap, misalnya `https://sekolah.example`
wants_old_address_hint = tulis alamat lama dari folder situs sampai `.html`, misalnya `sma-contoh/peta-aktivitas/tape.html`, atau sampai `/` bila begitulah akhirnya
wants_end_of_old_address_hint = tulis sampai akhir alamatnya: `{ $folder }` bila dulu berakhir `/`, atau `{ $page }`
wants_record_hint = tulis pasangan kunci dan isi, satu pasangan tiap baris
wants_list_of_records_hint = tulis sebagai daftar; setiap butir mulai di baris baru dengan tanda hubung dan spasi
wants_items_like_hint = tulis sebagai daftar; setiap butir mulai di baris baru dengan tanda hubung dan spasi, misalnya `{ $line }`
wants_pairs_like_hint = tulis pasangan kunci dan isi, satu pasangan tiap baris, misalnya `{ $line }`
wants_pairs_below_hint = tulis pasangan kunci dan isi, satu pasangan tiap baris, dua spasi lebih ke kanan daripada `{ $key }`, misalnya:
    { $lines }
wants_sessions_hint = tulis setiap pertemuan seperti `{ $keys ->
        [en] - {"{"}date: 2024-10-02, roles: {"{"}Teacher A: lead, Teacher B: assistant{"}"}{"}"}
       *[other] - {"{"}tanggal: 2024-10-02, peran: {"{"}Guru A: pengajar, Guru B: asisten{"}"}{"}"}
    }`
stage_without_day_hint = bila tanggalnya tidak diketahui, tulis `ya`; bila tahap ini belum dikerjakan, tulis `belum`; bila siklusnya tidak diteruskan, tulis `dihentikan`
rounds_as_keys = beberapa putaran ditulis sebagai daftar, sedangkan di sini nama putaran menjadi kunci di bawah `{ $key }`: `{ $round }`
wants_stages_hint = tulis tahap dan tanggalnya, atau `ya` bila tanggalnya tidak diketahui, misalnya `{ $example }`

## Isi yang tidak saling cocok

holiday = { $date } adalah hari libur, yaitu { $name }
holiday_weekday = { $date } jatuh pada hari { $weekday }, saat sekolah biasanya libur
holiday_hint = periksa lagi tanggalnya; bila kegiatannya memang hari itu, biarkan saja
date_in_future = tanggal ini belum tiba: `{ $date }`
date_in_future_hint = bila hanya salah ketik, betulkan tahunnya; bila memang rencana, tulis `{ $keys ->
        [en] status: draft
       *[other] status: draf
    }` sampai kegiatannya berlangsung
date_far_in_future_hint = tanggal ini lebih dari setahun lagi; bila hanya salah ketik, betulkan tahunnya
stale = praktik ini terakhir berlangsung atau diperbarui `{ $date }`, lebih dari { $years } tahun lalu, jadi pembaca tidak tahu apakah masih berlaku
stale_hint = bila masih dipakai, catat pembaruannya di `{ $keys ->
        [en] revisions
       *[other] revisi
    }` (bila jenisnya mengenal kunci itu) atau ceritakan kelanjutannya dalam praktik baru dengan `{ $keys ->
        [en] follows
       *[other] lanjutan_dari
    }`; bila tidak, tulis `{ $keys ->
        [en] status: withdrawn
       *[other] status: ditarik
    }`
mean_write_or_weigh = tulis `{ $text }`; bila banyaknya siswa tiap kelompok tidak sama dan ini rata-rata seluruh siswa, angkanya memang bisa lain, dan peringatan ini boleh diabaikan
mean_mismatch = rata-rata { $count } nilai di sebelahnya adalah `{ $mean }`, bukan `{ $stated }`
shares_not_100 = bagian-bagian ini berjumlah `{ $sum }`, padahal keseluruhannya 100: `{ $terms }`
parts_without_whole = ini bagian-bagian dari satu keseluruhan, padahal di bawah `{ $key }` ditulis dulu nama keseluruhannya
shares_not_100_hint = periksa angka mana yang keliru: mungkin satu bagian sudah diubah dan yang lain belum
shares_as_counts_hint = bila ini jumlah siswa dan bukan persen, tulis persennya dari { $sum } siswa: `{"{"}{ $parts }{"}"}`
shares_below_100_hint = periksa angka mana yang keliru; bila ada bagian yang belum disebut, tambahkan, misalnya `lainnya: { $rest }`
shares_rounded_hint = bila hanya karena pembulatan, tulis satu angka di belakang koma, atau bulatkan bagian terbesar agar jumlahnya 100
criterion_mismatch = batas `{ $name }` ({ $limit }) tidak lebih tinggi daripada batas `{ $lower_name }` ({ $lower }), jadi tidak ada nilai yang dapat masuk `{ $name }`
criterion_without_limit = `{ $name }` tidak punya batas, padahal masih ada kriteria sesudahnya, jadi tidak jelas sampai nilai berapa ia berlaku
criterion_mismatch_hint = urutkan kriteria dari yang terendah, setiap `{ $keys ->
        [en] below
       *[other] di_bawah
    }` lebih besar daripada yang sebelumnya, dan yang terakhir tanpa `{ $keys ->
        [en] below
       *[other] di_bawah
    }`
count_mismatch = `{ $key }` menyebut { $count } pengamat, sedangkan di `{ $team }` ada { $in_team }
count_mismatch_fewer_hint = bila yang benar di `{ $team }`, tulis `{ $line }`; bila tidak, betulkan peran di `{ $team }`
count_mismatch_hint = samakan keduanya; pengamat yang tidak disebut satu per satu dapat ditulis `{ $keys ->
        [en] - {"{"}role: observer, count: { $count }{"}"}
       *[other] - {"{"}peran: pengamat, jumlah: { $count }{"}"}
    }`
days_beyond = `{ $key }` menyebut hari ke-{ $day }, sedangkan menurut `{ $length }` kegiatannya hanya { $most } hari
days_beyond_hint = samakan keduanya: hari dihitung dari 1 (hari ke-0 untuk persiapan), dan isi `{ $length }` sama dengan nomor hari terakhirnya
subject_twice = mata pelajaran ini sudah punya simpul di baris { $line }, jadi petanya tidak menambah mata pelajaran: `{ $subject }`
subject_twice_hint = gabungkan keduanya menjadi satu simpul, atau ganti mata pelajarannya
not_in_team = ada yang berperan dalam pertemuan, tetapi tidak ada di `{ $key }`
not_in_team_hint = tulis di sini persis seperti di `{ $key }`, atau tambahkan orangnya di sana
grade_outside_phase = kelas { $grades } tidak termasuk fase `{ $phases }` (kelas { $known })
grade_outside_phase_hint = hapus kunci fase, sebab fase ditentukan dari kelas, atau tulis `{ $phases }`
grade_outside_school = kelas { $grades } tidak ada di sekolah berbentuk { $school_type } (kelas { $known })
grade_outside_school_hint = betulkan kelasnya, atau `bentuk` di `sekolah.md` bila itu yang keliru
phase_outside_school = fase `{ $phases }` tidak ada di sekolah berbentuk { $school_type } (kelas { $known })
phase_outside_school_hint = tulis `{ $phases }`, atau betulkan `bentuk` di `sekolah.md` bila itu yang keliru
region_mismatch = wilayah sekolah ini `{ $region }`, di luar wilayah pengelola situs: `{ $publisher }`
region_mismatch_hint = betulkan kodenya, atau perluas `wilayah` di bawah `pengelola` dalam `site.yaml`
place_outside_country = titik ini terletak di luar { $country }
place_of_the_other_half_hint = lintang selatan ditulis dengan tanda minus: `{ $text }`
place_outside_country_hint = periksa lagi lintang dan bujurnya; bila sekolahnya memang di luar negeri, biarkan saja
profile_mismatch = { $framework } tidak berlaku pada `{ $date }`
profile_mismatch_hint = pakai { $framework }, misalnya `{ $words }`, atau betulkan tanggalnya
profile_mixed = `{ $word }` berasal dari { $other }, sedangkan praktik ini memakai { $framework }
profile_mixed_hint = ganti dengan `{ $word }`, atau hapus bila `{ $word }` sudah tertulis
profile_other_word = `{ $word }` adalah kata dari { $other }; di sini dibaca sebagai `{ $right }` dari { $framework }
profile_other_word_hint = tulis `{ $right }`; bila praktik ini dari masa { $other }, betulkan tanggalnya
profile_repeated = dimensi ini tertulis dua kali, jadi mungkin ada dimensi lain yang hilang: `{ $name }`
profile_repeated_hint = hapus yang kedua, atau ganti dengan dimensi yang dimaksud
too_few_teachers = praktik ini perlu sedikitnya { $least } guru, sedangkan di tim ada { $count }
too_few_teachers_hint = tambahkan rekan Anda, misalnya `{ $keys ->
        [en] - {"{"}name: Teacher B, role: assistant{"}"}
       *[other] - {"{"}nama: Guru B, peran: asisten{"}"}
    }`; siswa dan tamu tidak dihitung
no_rotation = pada pertemuan ini semua orang berperan sama seperti pada pertemuan sebelumnya, padahal dalam model “{ $model }” perannya bertukar
no_rotation_of_leader = pada pertemuan ini pengajarnya sama seperti pada pertemuan sebelumnya, padahal dalam model “{ $model }” perannya bertukar
rotation_unseen_hint = catat setiap pertemuan di bawah kunci `{ $key }`, masing-masing seperti `{ $keys ->
        [en] - {"{"}date: 2024-10-02, roles: {"{"}Teacher A: lead, Teacher B: assistant{"}"}{"}"}
       *[other] - {"{"}tanggal: 2024-10-02, peran: {"{"}Guru A: pengajar, Guru B: asisten{"}"}{"}"}
    }`
no_rotation_hint = betulkan perannya, atau tukar peran pada pertemuan berikutnya dan catat di sini
rotation_unseen = dalam model “{ $model }” peran bertukar pada pertemuan berikutnya, tetapi pertukarannya tidak tampak di sini
no_reflection = dalam model “{ $model }” setiap pertemuan ditutup dengan refleksi bersama, tetapi bagian itu tidak ada di sini
no_reflection_hint = tambahkan bagian `{ $keys ->
        [en] ## Reflection
       *[other] ## Refleksi
    }`: apa yang dilihat kedua guru dan apa yang akan diubah pada pertemuan berikutnya
model_requires = model “{ $model }” perlu kunci ini: `{ $key }`
steps_skipped = langkah { $last } sudah ditandai, sedangkan langkah { $steps } belum (“{ $name }”)
stages_skipped = tahap “{ $last }” sudah ditandai, sedangkan tahap “{ $stage }” belum
stages_unsaid = di sini diceritakan tahap “{ $stages }”, tetapi `{ $key }` tidak ada, jadi halamannya baru menghitung { $done } dari { $all } tahap
stages_unsaid_hint = tandai yang memang sudah dijalani, dengan tanggalnya atau `ya`: `{ $key }: {"{"}{ $keys }{"}"}`
stages_skipped_hint = tambahkan yang memang sudah dikerjakan, dengan tanggalnya atau `ya`: `{ $keys }`; yang terlewat dapat dikerjakan dulu
steps_skipped_hint = tambahkan langkah yang memang sudah dikerjakan, atau kerjakan dulu yang terlewat
cycle_unfinished = kelas sudah dibuka (`{ $reached }`), tetapi refleksinya tidak ada di sini, jadi siklusnya belum selesai
round_unfinished = kelas pada putaran { $round } sudah dibuka (`{ $reached }`), tetapi refleksi putaran itu tidak ada di sini, jadi siklusnya belum selesai
cycle_stopped = siklus ini berhenti di `{ $reached }` lebih dari setengah tahun lalu, tanpa refleksi atau tindak lanjut
cycle_without_reflection = pengukuran ini sudah lebih dari setengah tahun lalu, tetapi refleksi atau tindak lanjutnya tidak ada di sini
trial_without_effect = uji coba ini sudah lebih dari setengah tahun lalu, tetapi dampaknya belum diceritakan
cycle_left_hint = ceritakan hasilnya di bawah `{ $keys ->
        [en] ## Reflection
       *[other] ## Refleksi
    }`, atau apa yang terjadi sesudahnya di bawah `{ $keys ->
        [en] ## Next steps
       *[other] ## Tindak lanjut
    }`
cycle_unfinished_hint = tambahkan tanggal `{ $last }`, atau ceritakan hasilnya di bawah `{ $keys ->
        [en] ## Reflection
       *[other] ## Refleksi
    }`
round_unfinished_hint = tambahkan tanggal `{ $last }` pada putaran itu, atau ceritakan hasilnya di bawah judul sendiri, misalnya `{ $keys ->
        [en] ## Reflection on round { $round }
       *[other] ## Refleksi putaran { $round }
    }`
points_not_percent = perubahan dari { $before }% ke { $after }% adalah { $points } poin persentase, bukan { $points } persen
points_not_percent_of_means = perubahan rata-rata dari { $before } ke { $after } adalah { $points } poin, bukan { $points } persen
points_not_percent_hint = tulis `{ $points } poin`
judging_words = kegiatan ini untuk saling belajar, sedangkan kata ini menilai orangnya: `{ $word }`
judging_words_hint = ceritakan apa yang terlihat dan terdengar, misalnya `empat siswa belum menulis sampai menit kesepuluh`
leftover_template = bagian ini belum diisi: `{ $text }`
leftover_template_required = bagian wajib ini belum diisi, jadi praktik ini belum ikut terbit: `{ $text }`
leftover_template_required_hint = ganti dengan tulisan Anda sendiri; sementara itu `padu serve` tetap menampilkannya
examples_left = contoh dari `padu init` masih tampil di situs dan terhitung seperti tulisan sekolah sendiri: { $paths }
examples_left_hint = bila sudah tidak dipakai sebagai contoh, hapus saja berkasnya; pesan ini juga hilang bila isinya diganti dengan tulisan Anda sendiri
section_empty = di bawah judul bagian ini belum ada tulisan, jadi di halaman hanya tampil judulnya: `{ $heading }`
section_empty_hint = tulis isinya, atau hapus judulnya bila tidak diperlukan
heading_without_words = judul bagian ini tidak berisi kata, jadi tidak ditampilkan di halaman: `{ $heading }`
heading_without_words_hint = tulis judulnya di belakang tanda pagar, misalnya `## Refleksi`, atau hapus baris ini
leftover_template_hint = ganti dengan isi atau cerita Anda sendiri, atau hapus bagian ini bila tidak diperlukan
longer_than_a_page = bila dicetak, rencana ini kira-kira { $pages } halaman A4, padahal rencana seperti ini cukup satu halaman; kelebihannya sekitar { $lines } baris
longer_than_a_page_hint = sisakan tujuan, kegiatan, dan penilaian; pindahkan lembar kerja dan bahan bacaan ke `lampiran`
licence_share_alike = `{ $name }` berlisensi { $theirs }, jadi hasil adaptasinya harus memakai lisensi yang sama, bukan { $own }
licence_no_derivatives = `{ $name }` berlisensi { $theirs }, yang tidak mengizinkan hasil adaptasi dibagikan
licence_non_commercial = `{ $name }` berlisensi { $theirs }, yang hanya mengizinkan pemakaian nonkomersial, sedangkan { $own } mengizinkan semuanya
missing_licence = tidak ada lisensi untuk { $count } praktik sekolah ini, sehingga pembaca tidak tahu apakah isinya boleh dipakai
missing_licence_hint = tulis di berkas ini satu lisensi untuk semuanya, misalnya `{ $key }: CC-BY-SA-4.0`, atau `{ $key }: LicenseRef-semua-hak` bila hanya boleh dibaca
licence_clash_hint = tulis `{ $keys ->
        [en] licence:
       *[other] lisensi:
    } { $licence }`
no_subject = praktik ini tidak menyebut mapel, jadi tidak muncul di halaman mapel mana pun
no_subject_hint = tulis `{ $key }: [{ $subjects }]`, atau sebagian yang Anda pakai; mapel itu ada dalam petanya
licence_permission_hint = minta izin tertulis dari sekolah asalnya, atau cukup sebut praktik itu di `terkait` dan tulis praktik Anda sendiri

## Kata yang tidak ada dalam daftar

unknown_term = `{ $word }` bukan { $vocabulary } yang dikenal
known_words_of_many = kata yang dikenal antara lain: { $words }; semua { $count } kata beserta artinya ada di halaman Istilah situs ini
choose_one = pilih salah satu yang sesuai keadaannya
term_meaning = `{ $word }` berarti: { $meaning }
folder_of_no_kind = nama folder `{ $folder }` bukan nama jenis praktik, jadi isinya dibaca sebagai { $kind }
folder_of_no_kind_hint = bila isinya { $kind }, ganti nama foldernya menjadi `{ $folder }`, atau tulis `{ $keys ->
        [en] kind: { $folder }
       *[other] jenis: { $folder }
    }` di setiap berkasnya; bila bukan, tulis `{ $keys ->
        [en] kind: { $other }
       *[other] jenis: { $other }
    }`
folder_like_kind = nama folder `{ $folder }` bukan jenis praktik, tetapi hampir sama dengan salah satunya
folder_like_kind_hint = ganti nama foldernya menjadi `{ $folder }`
practice_twice = praktik ini tampaknya salinan dari `{ $file }`: judul dan tanggalnya sama
practice_twice_hint = hapus salah satu berkasnya; bila memang dua kegiatan, bedakan judul atau tanggalnya
school_twice_by_number = nomor NPSN sekolah ini ({ $number }) sama dengan nomor sekolah di `{ $folder }`, jadi satu sekolah muncul dua kali, begitu pula praktik yang ada di kedua foldernya
school_twice_by_name = nama dan wilayah sekolah ini sama dengan yang di `{ $folder }`, jadi satu sekolah muncul dua kali, begitu pula praktik yang ada di kedua foldernya
school_twice_hint = bila `{ $folder }` hanya salinan, hapus foldernya setelah memastikan tidak ada tulisan yang hanya ada di situ; bila memang sekolah lain, betulkan `npsn`, `nama`, atau `wilayah` di salah satunya
folder_as_unpacked = nama folder ini masih seperti saat dikeluarkan dari berkas ZIP atau disalin, padahal nama itu menjadi alamat sekolah di situs: `{ $folder }`
folder_as_unpacked_hint = ganti nama foldernya menjadi `{ $name }`, sebelum alamatnya tersebar
folder_as_unpacked_other_hint = beri folder ini nama yang belum dipakai sekolah lain, sebelum alamatnya tersebar
school_within_site = di `{ $folder }` tersalin satu proyek situs lengkap, jadi alamat sekolah ini panjang dan berbeda dari yang lain
school_within_site_hint = pindahkan isi `{ $from }` langsung ke `{ $to }`, lalu hapus sisa proyeknya
profile_missing = folder `{ $folder }` milik sebuah sekolah, tetapi profilnya, `{ $profile }`, belum ada
practice_among_pages = berkas ini terbaca sebagai halaman biasa karena tidak ada di folder jenis praktik, jadi kunci ini tidak dipakai: { $keys }
practice_among_pages_hint = pindahkan berkas ini ke folder `{ $folder }`
practice_among_pages_kinds_hint = pindahkan berkas ini ke folder jenisnya di dalam `{ $school }`: { $folders }
practice_among_pages_school_hint = pindahkan berkas ini ke folder sekolahnya, di dalam folder jenisnya: { $folders }
practice_of_any_kind_among_pages = berkas ini terbaca sebagai halaman biasa karena tidak ada di folder jenis praktik, jadi kunci ini tidak dipakai dan tulisannya tidak masuk daftar praktik: { $keys }
practice_of_any_kind_hint = bila ini praktik, pindahkan berkasnya ke folder jenisnya, misalnya `{ $folder }`, atau tulis jenisnya, misalnya `{ $keys ->
        [en] kind: { $kind }
       *[other] jenis: { $kind }
    }`; bila memang halaman biasa, hapus kunci itu
practice_of_any_kind_outside_hint = bila ini praktik, pindahkan berkasnya ke folder jenisnya, misalnya `{ $folder }`; bila memang halaman biasa, hapus kunci itu
practice_of_any_kind_school_hint = bila ini praktik, pindahkan berkasnya ke folder sekolahnya, di dalam folder jenisnya, misalnya `{ $folder }`; bila memang halaman biasa, hapus kunci itu
folder_without_profile = folder `{ $folder }` memuat praktik, tetapi belum punya `{ $profile }`, jadi belum dianggap sekolah dan praktiknya tidak muncul di daftar mana pun
folder_without_profile_hint = buat berkas `{ $file }` yang memuat `nama:` sekolahnya, atau pindahkan praktiknya ke folder sekolah yang sudah ada
folder_text_misnamed = nama `{ $name }` dipakai program lain untuk teks sebuah folder; di sini nama itu tidak berarti apa-apa dan hanya menjadi bagian dari alamat halamannya
folder_text_misnamed_hint = ganti namanya menjadi `{ $name }`
folder_text_of_practices_hint = hapus berkas ini: halaman daftar praktik dibuat otomatis; kalimat yang masih perlu dapat dipindahkan ke `index.md` di folder sekolah
translation_misnamed = berkas ini menjadi halaman tersendiri, bukan terjemahan `{ $file }`, karena namanya tidak berakhir `.{ $language }.md`
translation_misnamed_hint = bila ini terjemahannya, ganti namanya menjadi `{ $name }`
translation_of_own_language = nama berkas dalam bahasa utama situs ini ditulis tanpa `.{ $language }`; begini berkas ini tidak menjadi pasangan terjemahan mana pun
translation_of_own_language_hint = ganti namanya menjadi `{ $file }`; berkas terjemahan di sampingnya, yang namanya berakhir misalnya `.en.md`, lalu menjadi terjemahannya
translation_without_original = namanya seperti nama sebuah terjemahan, tetapi berkas aslinya, `{ $file }`, tidak ada di folder ini, jadi berkas ini menjadi halaman tersendiri
translation_without_original_hint = bila ini terjemahan, samakan namanya dengan nama berkas aslinya dan taruh keduanya dalam satu folder; bila bukan, biarkan saja
translation_of_no_language = berkas ini menjadi halaman tersendiri, bukan terjemahan `{ $file }`, karena `{ $language }` tidak termasuk bahasa situs ini
translation_of_no_language_hint = bila ini terjemahannya, tambahkan bahasanya di site.yaml: `{ $line }`; bila bukan, biarkan saja
file_like_markdown = berkas ini tidak terbaca sebagai praktik atau halaman, karena namanya tidak berakhir `.md`: `{ $name }`
file_like_markdown_hint = ganti namanya menjadi `{ $name }`; di Windows, akhiran nama baru terlihat setelah “Ekstensi nama file” dicentang di menu Tampilan
file_of_a_word_processor_hint = simpan ceritanya sebagai teks biasa (UTF-8) dengan nama `{ $name }`
drafts_folder = isi folder ini tidak ikut terbit, karena di `_drafts` orang menyimpan tulisan yang belum selesai
drafts_folder_hint = yang sudah boleh dibaca, pindahkan ke folder jenisnya; yang belum boleh, tetapi ingin dilihat dengan `padu serve --drafts`, pindahkan juga dan beri `status: draf`
unused_file = berkas ini tidak ikut terbit, karena tidak ada tulisan yang menyebutnya: `{ $name }`
unused_files = berkas ini dan { $more } berkas lain di folder ini tidak ikut terbit, karena tidak ada tulisan yang menyebutnya: `{ $name }`
unused_document_hint = bila ini cerita sebuah praktik, salin teksnya ke berkas yang dibuat `padu new`; bila ini lampiran, sebut namanya di `{ $key }` praktiknya
unused_table_hint = bila datanya bagian dari praktik ini, sebut berkasnya di `{ $table }` supaya ditampilkan sebagai gambar; bila hanya untuk diunduh pembaca, sebut di `{ $key }`
unused_table_here_hint = praktik jenis ini tidak menampilkan tabel dari berkas sebagai gambar; bila pembaca boleh mengunduhnya, sebut berkasnya di `{ $key }` praktiknya
silent_folder = tidak ada yang terbit dari folder ini, karena di dalamnya tidak ada berkas `.md`: `{ $folder }`
silent_folder_hint = bila ini kiriman sebuah sekolah, misalnya situs yang sudah jadi atau berkas Word, mintalah folder `content` miliknya, yang berisi berkas `.md`; bila bukan, pindahkan folder ini ke luar `{ $content }`
unused_text_hint = bila ini cerita sebuah praktik, ganti namanya menjadi `{ $right }`; bila ini lampiran, sebut namanya di `{ $key }` praktiknya
unused_photo_hint = simpan fotonya sebagai JPG, lalu sebut namanya di `{ $key }` praktiknya
profile_of_a_word_processor_hint = buka `{ $near }`, lalu simpan teksnya sebagai teks biasa (UTF-8) dengan nama `{ $file }`
folder_near_profile_hint = ganti nama berkas `{ $near }` menjadi `{ $profile }`
practice_into_school_hint = pindahkan praktiknya ke folder salah satu sekolah
almost_a_term = kata Anda sendiri boleh dipakai di sini, tetapi kata ini hampir sama dengan { $vocabulary } yang sudah dikenal: `{ $word }`
publisher_region_hint = tulis kode wilayah pengelolanya dalam tanda kutip, misalnya `"51"` untuk provinsi atau `"51.08"` untuk kabupaten dan kota
unknown_region = kode wilayah ini tidak ada dalam daftar Kemendagri: `{ $code }`
kind_unknown = jenis praktik ini tidak dikenal, jadi halamannya tidak dapat disusun: `{ $word }`

## Rujukan

renamed_practice = praktik ini sekarang punya nama lain: `{ $name }`
unresolved_practice = praktik ini tidak ditemukan: `{ $name }`
unresolved_title = di sini ditulis nama berkasnya, bukan judul praktiknya: `{ $name }`
own_practices = praktik yang ada di sekolah ini: { $words }
own_practices_first = praktik yang ada di sekolah ini antara lain: { $words }; `padu list` menampilkan semuanya
practices_there = praktik yang ada di `{ $school }`: { $words }
practices_there_first = praktik yang ada di `{ $school }` antara lain: { $words }; `padu list --school { $school }` menampilkan semuanya
no_practices_there = di `{ $school }` belum ada praktik yang terbit
schools_there = sekolah yang ada di situs ini: { $words }
web_address_as_name_hint = ini alamat web; di sini tulis nama praktik yang ada di situs ini, dan tulis alamat web di `sumber` atau dalam ceritanya
school_left_hint = bila sekolah itu sudah keluar dari katalog, `pemeriksaan: {"{"}unresolved-reference: peringatan{"}"}` di `site.yaml` membuat praktik ini tetap terbit, tanpa tautan ke sana
school_elsewhere_hint = sekolah itu tidak ada di situs ini; bila salah ketik, tulis nama foldernya; bila sekolahnya punya situs sendiri, jangan ditulis sebagai rujukan: sebut sekolah dan judul praktiknya dalam kalimat, atau buat tautan ke alamat webnya
same_name_at = praktik dengan nama itu ada di sekolah lain: `{ $word }`
unresolved_page = halaman ini tidak ditemukan, jadi tautannya tidak dapat dibuka: `{ $name }`
unresolved_school = sekolah ini tidak ditemukan di situs: `{ $name }`
unresolved_person = orang ini tidak ada dalam `{ $list }` sekolah: `{ $name }`
unresolved_guest = orang ini tidak ada dalam `{ $list }` sekolah `{ $school }`: `{ $name }`
unresolved_guest_school = sekolah `{ $school }` tidak ada di situs ini, jadi orang ini tidak dapat ditemukan: `{ $name }`
unresolved_person_name = di sini ditulis id orangnya, bukan namanya: `{ $name }`
person_id_hint = tulis `{ $id }`, yaitu id orang itu di `{ $list }`
unresolved_file = berkas ini tidak ditemukan: `{ $name }`
unresolved_picture = gambar ini tidak ditemukan, jadi pembaca hanya akan melihat kotak kosong: `{ $name }`
unresolved_anchor = di `{ $page }` tidak ada judul bagian dengan nama ini: `{ $anchor }`
ambiguous_reference = lebih dari satu halaman bernama ini, jadi tidak jelas yang mana yang dituju: `{ $name }`
region_meant = mungkin maksudnya `{ $word }` ({ $name })
candidates = tulis salah satu: { $words }
candidates_first = tulis salah satu dari { $count } nama yang mungkin, antara lain: { $words }
no_such_id_hint = `id` dalam HTML tidak boleh memuat titik dan tidak boleh `main`; beri nama lain, di sana dan di sini
no_anchors_hint = halaman itu tidak punya judul bagian; hapus `#` dan kata sesudahnya
existing_anchors = judul bagian yang ada: { $words }
practice_name_hint = tulis nama berkasnya tanpa `.md`, atau `sekolah/nama-berkas` bila ada di sekolah lain; bila praktiknya belum ditulis, hapus dulu rujukan ini
page_path_hint = tulis letak berkasnya dilihat dari berkas ini, misalnya `../peta-aktivitas/membuat-tape.md`, atau pakai `[[membuat-tape]]`
people_file_hint = tambahkan orangnya di `{ $list }` sekolah ini, atau tulis sebutan seperti `Guru A`; orang dari sekolah lain ditulis `id-sekolah/id-orang`
guest_role_hint = bila sekolahnya belum mendaftarkan orang itu, tulis perannya saja, misalnya `narasumber`
guest_label_hint = bila sekolahnya belum mendaftarkan orang itu, tulis `peran: narasumber` tanpa `orang`, atau sebutan seperti `nama: Guru Tamu`
web_address_hint = alamat situs lain ditulis lengkap: `{ $address }`
web_address_for_file = di sini ditulis nama berkas yang ada di folder, bukan alamat situs lain: `{ $address }`
web_address_as_source_hint = pindahkan alamatnya ke kunci lain: `{ $key }: { $address }`
save_beside_hint = bila pembaca perlu mendapatkannya di situs ini, simpan berkasnya di folder yang sama dengan praktik ini, lalu tulis namanya di sini
file_beside_hint = letakkan berkasnya di folder yang sama dengan praktik ini; ejaan dan akhirannya harus sama, huruf besar-kecil tidak berpengaruh
file_of_another_school = berkas ini milik sekolah lain ({ $school }) yang tidak menerbitkannya sendiri, jadi tidak ikut terbit di sini: `{ $name }`
file_of_another_school_hint = minta sekolah itu menampilkannya di halamannya sendiri, karena hanya mereka yang tahu apakah izinnya ada; atau pakai berkas milik Anda, di folder yang sama dengan halaman ini
link_is_draft_hint = hapus tautan ini dulu, atau lengkapi halaman itu dan terbitkan dengan `{ $keys ->
        [en] status: published
       *[other] status: terbit
    }`
link_is_draft = tautan ini menuju halaman yang masih draf dan tidak akan terbit: `{ $name }`

## Orang

wants_people_list = `{ $list }` berisi daftar orang, dan setiap orang adalah satu butir daftar
wants_people_list_hint = tulis setiap orang seperti `- {"{"}{ $pairs }{"}"}`
person_number_id = dengan id berupa angka orang ini tidak dapat disebut di `tim`, karena di sana angka berarti jumlah orang: `{ $id }`
duplicate_person = id ini sudah dipakai orang lain di baris { $line }, jadi nama keduanya dapat tertukar: `{ $id }`
duplicate_person_hint = beri salah satunya id lain, juga di praktik yang menyebut orang itu; atau hapus isian yang tertulis dua kali
not_name_of_somebody = yang ditulis di `{ $key }` ini nama orang yang belum setuju ditampilkan, atau memuat namanya, jadi tidak boleh dibiarkan tertulis di situs
not_name_of_one_word = yang ditulis di `{ $key }` ini hanya satu kata, jadi tidak dapat dibedakan dari nama orangnya
not_name_hint = di `{ $key }` hanya ditulis nama lain, secara lengkap, yang salah satu katanya kebetulan sama, misalnya `{ $key }: [Budi Utomo]`; hapus yang selain itu
alike_person = id ini hanya berbeda huruf besar, spasi, atau tanda bacanya dari `{ $other }` di baris { $line }, jadi halaman keduanya akan beralamat sama: `{ $id }`
alike_person_hint = beri salah satunya id lain, misalnya dengan mapelnya, lalu sesuaikan di praktik yang menyebutnya
second_people_file = sekolah ini punya dua daftar orang; hanya berkas ini yang dibaca, jadi persetujuan yang tertulis di `{ $other }` tidak berlaku
second_people_file_hint = pindahkan isi `{ $other }` ke berkas ini, lalu hapus `{ $other }`
people_file_elsewhere = daftar orang ini tidak terbaca karena letaknya, jadi tidak diketahui siapa yang setuju ditampilkan: `{ $name }`
people_file_elsewhere_hint = pindahkan berkas ini menjadi `{ $file }`
people_file_not_read = berkas ini tampaknya daftar orang, tetapi tidak dibaca: `{ $name }`; daftar orang sekolah ini adalah `{ $list }`
people_file_not_read_hint = pindahkan orang yang belum ada ke `{ $list }`, lalu hapus berkas ini
people_file_misnamed = berkas ini tidak terbaca sebagai daftar orang karena namanya, jadi tidak diketahui siapa yang setuju ditampilkan: `{ $name }`
people_file_of_a_word_processor_hint = simpan daftarnya sebagai teks biasa (UTF-8) dengan nama `{ $name }`, tiap orang satu baris seperti `- {"{"}id: sari, nama: Sari Wulandari, tampil: ya{"}"}`, lalu pindahkan berkas ini ke luar folder sekolah
identity_number = isi `{ $key }` memuat nomor identitas, misalnya NIK, NIP, atau NUPTK; nomor identitas tidak diterbitkan
identity_number_hint = hapus nomor itu; situs ini tidak memerlukannya
identity_number_as_id_hint = tulis sebutan pendek sebagai `id`, misalnya `bu-ayu`, juga di setiap berkas yang menyebut orang ini
phone_number = isi `{ $key }` memuat nomor telepon; nomor pribadi tidak diterbitkan
email_address = isi `{ $key }` memuat alamat surel; surel pribadi tidak diterbitkan
identity_number_in_text = di sini tertulis nomor identitas seseorang, misalnya NIK, NIP, atau NUPTK; nomor identitas tidak diterbitkan
phone_number_in_text = di sini tertulis nomor telepon seseorang; nomor pribadi tidak diterbitkan
email_address_in_text = alamat surel di layanan ini biasanya milik perorangan; surel pribadi tidak diterbitkan
email_address_in_text_hint = hapus bila alamat itu milik seseorang; surel resmi sekolah ditulis di `kontak` pada profil sekolah
private_contact_hint = tulis `{ $line }`, atau hapus baris ini; nomor dan surel resmi sekolah ditulis di `kontak` pada profil sekolah
private_contact_elsewhere_hint = hapus nomor atau alamat itu; nomor dan surel resmi sekolah ditulis di `kontak` pada profil sekolah
name_without_consent = sebuah nama diganti dengan perannya karena orangnya belum setuju ditampilkan
name_of_listed_person_hint = bila yang dimaksud orang yang tercantum di `{ $list }`, tulis id-nya di sini, `{ $id }`: perannya tampil tanpa peringatan ini, dan namanya ikut tampil begitu orangnya setuju dan `{ $show }` tertulis di sana
name_of_shown_guest_hint = bila yang dimaksud { $name } dari sekolah lain, tulis id-nya di sini, `{ $id }`: namanya lalu tampil, karena menurut `{ $list }` orangnya sudah setuju
name_of_listed_guest_hint = bila yang dimaksud orang yang tercantum di `{ $list }`, tulis id-nya di sini, `{ $id }`: perannya tampil tanpa peringatan ini, dan namanya ikut tampil begitu orangnya setuju dan `{ $show }` tertulis di sana
name_without_consent_hint = tulis perannya saja, misalnya “guru”, atau catat orangnya di `{ $list }` dan tulis id-nya di sini; bila orangnya sudah setuju, tulis `{ $show }` di `{ $list }`, atau `{ $consent }` bila semua guru di berkas ini setuju
score_heading_named = nilai perorangan di sini memakai nama orang, padahal izin yang tercatat hanya untuk nilainya; di situs, namanya diganti dengan huruf
score_heading_named_hint = tulis sebutan tanpa nama, misalnya `Guru A` atau `Kelas 7A`; bila semua orangnya setuju disebut namanya, tulis `{ $consent }`
name_not_known = sebutan ini tidak dikenali sebagai nama orang yang setuju ditampilkan di `{ $list }`, jadi hanya perannya yang tampil, di sini dan dalam teks
name_read_as = sebutan ini dibaca sebagai { $name }, yang menurut `{ $list }` setuju ditampilkan
name_read_as_hint = supaya pasti, tulis id-nya, `{ $id }`; bila yang dimaksud orang lain, tulis nama lengkapnya atau perannya saja
name_of_never_named = { $role } tidak pernah disebut namanya di situs; yang tampil hanya perannya
never_named_in_list_hint = hapus orang ini dari daftar; di praktik, tulis perannya saja atau jumlahnya
name_of_never_named_hint = hapus namanya dan tulis perannya saja, `{ $line }`, atau jumlahnya, misalnya “5 { $counted }”
name_in_profile_hint = tulis jabatannya saja, misalnya “wakil kepala sekolah”; bila orangnya sudah setuju, tulis namanya dengan `{ $show }` di `{ $list }`
name_against_consent = menurut `{ $list }` orang ini belum setuju ditampilkan, jadi persetujuan yang tertulis di berkas ini tidak berlaku baginya dan hanya perannya yang tampil
name_of_hidden_person_hint = bila orangnya sudah setuju, tulis `{ $show }` di `{ $list }`
name_of_hidden_guest_hint = bila orangnya sudah setuju, minta sekolahnya menulis `{ $show }` di `{ $list }`
name_refused_here = menurut `{ $list }` orang ini setuju ditampilkan, tetapi berkas ini menyatakan nama guru tidak ditampilkan, jadi hanya perannya yang tampil
name_refused_here_hint = bila namanya boleh tampil di praktik ini, hapus `{ $names }` dari `{ $consent }`; bila tidak, biarkan saja
name_refused_in_original = menurut `{ $list }` orang ini setuju ditampilkan, tetapi berkas aslinya, `{ $file }`, menyatakan nama guru tidak ditampilkan, jadi hanya perannya yang tampil
name_refused_in_original_hint = bila namanya boleh tampil di praktik ini, buka `{ $file }` dan hapus `{ $names }` dari `{ $consent }` di sana; bila tidak, biarkan saja
name_taken_out = di sini tertulis nama orang yang menurut `{ $list }` belum setuju ditampilkan; di situs, perannya yang tertulis sebagai gantinya
name_taken_out_lines = di sini, dan di tempat lain dalam berkas ini (baris { $lines }), tertulis nama orang yang menurut `{ $list }` belum setuju ditampilkan; di situs, perannya yang tertulis sebagai gantinya
name_taken_out_hint = bacalah kalimatnya dengan kata seperti “guru” di tempat nama itu, dan ubah kalimatnya bila janggal; bila orangnya sudah setuju, tulis `{ $show }` di `{ $list }`
name_taken_out_word_hint = bila kata itu sebenarnya bagian dari nama lain, misalnya nama jalan, sekolah, atau tokoh, tulis nama lain itu secara lengkap di bawah orang tersebut dalam `{ $list }`, misalnya `{ $not_names }: [Budi Utomo]`; dengan begitu, nama lain itu tetap tertulis apa adanya di situs
name_taken_out_author_hint = bila nama itu pengarang karya yang terbit, daftar rujukan di situs menyebut peran sebagai pengarangnya, sehingga rujukannya tidak tepat lagi; sebutkan karya itu dengan judul, tahun, dan tautannya saja, atau mintalah persetujuan pengarangnya
name_in_site = di sini tertulis nama orang yang menurut `{ $list }` belum setuju ditampilkan; di semua halaman situs, perannya yang tertulis sebagai gantinya
name_in_site_hint = tulis nama sekolah atau lembaganya saja; bila orangnya sudah setuju, tulis `{ $show }` di `{ $list }`
name_left = kata ini juga bagian dari nama seseorang yang belum setuju ditampilkan. Karena bisa berarti lain, kata itu tetap tertulis di situs, juga di bagian lain berkas ini
name_left_lines = kata ini juga bagian dari nama seseorang yang belum setuju ditampilkan. Karena bisa berarti lain, kata itu tetap tertulis di situs, di sini dan di tempat lain dalam berkas ini (baris { $lines })
name_left_hint = bila yang dimaksud memang orang itu, tulis perannya saja, seperti “guru”, atau tulis sapaan seperti “Pak” tepat di depan namanya, tanpa kata lain di antaranya, supaya perannya yang ditampilkan; bila bukan, biarkan saja
name_in_formula = rumus di baris ini memperlihatkan nama seseorang yang belum setuju ditampilkan
name_in_formula_hint = ganti namanya dengan perannya, misalnya `\text{"{"}guru{"}"}`
name_in_file = `{ $name }` tidak ikut terbit, karena di dalamnya, pada baris { $line } kolom { $column }, tertulis nama seseorang yang belum setuju ditampilkan
name_in_file_somewhere = `{ $name }` tidak ikut terbit, karena di dalamnya tertulis nama seseorang yang belum setuju ditampilkan
name_in_file_hint = buka berkas itu dengan program yang membuatnya atau penyunting teks, ganti namanya dengan perannya, lalu simpan; bila orangnya sudah setuju, tulis `{ $show }` di `{ $list }`
name_in_curly_quotes = nama ini diapit tanda kutip melengkung; di situs, tanda itu tidak ikut tampil
guest_left = di belakang sapaan ada kata berhuruf besar yang mungkin nama orang, tetapi bisa juga nama tempat atau jabatan, jadi di situs tetap tertulis
guest_left_hint = bila itu nama orang yang belum setuju ditampilkan, tulis jabatannya saja, misalnya “Camat”; bila bukan, biarkan saja
name_left_in_file = di dalam `{ $name }`, pada baris { $line } kolom { $column }, ada kata yang juga bagian dari nama seseorang yang belum setuju ditampilkan; kata itu bisa berarti lain, jadi berkasnya tetap terbit
name_left_in_file_somewhere = di dalam `{ $name }` ada kata yang juga bagian dari nama seseorang yang belum setuju ditampilkan; kata itu bisa berarti lain, jadi berkasnya tetap terbit
name_left_in_file_hint = bila yang dimaksud memang orang itu, ganti namanya dengan perannya di berkas itu; bila bukan, biarkan saja
photo_without_consent = gambar ini tidak ikut terbit, karena ada orang di dalamnya yang belum memberi izin: `{ $name }`
photo_without_consent_hint = minta izin tertulis (untuk foto anak, izin orang tua atau walinya), lalu tulis `{ $keys ->
        [en] consent: written
       *[other] izin: tertulis
    }`; atau samarkan wajahnya, lalu tulis `{ $keys ->
        [en] consent: not visible
       *[other] izin: tidak-tampak
    }`
photo_without_consent_elsewhere_hint = `{ $file }` menyatakan bahwa izinnya tidak ada; bila sekarang sudah ada, ubah dulu `{ $keys ->
        [en] consent
       *[other] izin
    }` di sana
photo_consent_unread = gambar ini tidak ikut terbit, karena belum jelas apakah orang di dalamnya sudah memberi izin: `{ $name }`
photo_consent_unread_hint = keterangan `{ $keys ->
        [en] consent
       *[other] izin
    }` gambar ini tidak terbaca; perbaiki kunci atau isinya, misalnya `{ $keys ->
        [en] consent: written
       *[other] izin: tertulis
    }` atau `{ $keys ->
        [en] consent: not visible
       *[other] izin: tidak-tampak
    }`
photo_consent_unread_elsewhere_hint = keterangan izin gambar ini di `{ $file }` tidak terbaca; perbaiki dulu di sana
photo_of_faulty_file_hint = `{ $file }` juga menyebut gambar ini dan masih punya galat, jadi keterangan izin di sana mungkin tidak terbaca; perbaiki dulu berkas itu
name_of_shown_person_hint = bila yang dimaksud { $name }, tulis id-nya dari `{ $list }`, `{ $id }`, atau nama lengkapnya seperti di sana
name_in_address = alamat halaman ini memperlihatkan nama seseorang yang belum setuju ditampilkan, karena berkasnya bernama demikian
name_in_address_hint = ganti nama berkasnya, misalnya dengan `padu rename`; perintah itu tidak mencatat alamat lama yang memuat nama tersebut
name_left_in_address = alamat halaman ini memuat kata yang juga bagian dari nama seseorang yang belum setuju ditampilkan, karena berkasnya bernama demikian
name_left_in_address_hint = bila yang dimaksud memang orang itu, ganti nama berkasnya, misalnya dengan `padu rename`; bila bukan, biarkan saja
name_in_folder = alamat halaman memperlihatkan nama seseorang yang belum setuju ditampilkan, karena folder berkas ini bernama demikian
name_in_folder_hint = ganti nama foldernya, lalu betulkan tautan yang menunjuk ke isinya
name_in_old_address = alamat lama ini memperlihatkan nama seseorang yang belum setuju ditampilkan, dan masih ikut terbit sebagai halaman pengalih
name_in_old_address_hint = hapus alamat itu dari sini; tautan lama ke alamat itu memang tidak akan berfungsi lagi

## Alamat halaman

address_clash = alamat halaman ini sama dengan alamat berkas lain, karena huruf besar dan kecil tidak dibedakan: `{ $other }`
address_clash_generated = alamat ini dipakai halaman yang dibuat otomatis oleh Padu: `{ $address }`
address_of_own_files = folder ini berisi berkas yang dibuat otomatis oleh Padu: `{ $address }`
address_clash_vocabulary = alamat ini dipakai halaman dari `{ $other }`: `{ $address }`
address_clash_vocabulary_hint = tulis `address` lain untuk daftar istilah ini
address_clash_folder = `{ $address }` dan `{ $other }` tidak dapat ada di satu situs: yang satu menjadi folder bagi yang lain
address_not_on_windows = nama ini tidak dapat disimpan di komputer Windows dan di banyak flashdisk, jadi situs ini tidak dapat disalin ke sana: `{ $address }`
address_not_on_windows_hint = ganti nama berkas atau foldernya tanpa tanda `< > : " | ? * \` dan tanpa titik atau spasi di ujungnya, misalnya dengan `padu rename`
address_too_long = alamat ini terlalu panjang: nama berkas paling banyak { $most } huruf biasa, termasuk `.html`, dan huruf beraksen dihitung dua
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
table_is_workbook = berkas ini buku kerja Excel atau LibreOffice, bukan tabel teks, jadi isinya tidak dapat dibaca
table_is_workbook_hint = buka berkasnya, pilih Simpan sebagai, lalu CSV UTF-8 (dipisahkan koma); sesudah itu tulis nama berkas `.csv` itu dalam praktiknya
fix_table_rule = garis di bawah judul kolom disamakan
formula_as_text = rumus ini tidak dapat ditata, jadi tampil seperti tertulis: `{ $formula }`
formula_as_text_hint = periksa pasangannya: `{"{"}` dengan `{"}"}`, `\left` dengan `\right`, `\begin` dengan `\end`, `$` dengan `$`; tanda dolar yang bukan rumus ditulis `\$`
formula_unknown_command = perintah ini tidak dikenal, jadi seluruh rumusnya tampil seperti tertulis: `{ $name }`
formula_unknown_command_hint = perintah rumus ditulis seperti di LaTeX, misalnya `\frac{"{"}a{"}"}{"{"}b{"}"}`, `\sqrt{"{"}x{"}"}`, `\times`; kata biasa ditulis `\text{"{"}…{"}"}`
formula_unknown_environment_hint = yang dikenal antara lain `aligned`, `cases`, `array`, `matrix`, dan `pmatrix`
formula_definition = rumus tidak dapat membuat perintah sendiri, jadi seluruhnya tampil seperti tertulis: `{ $name }`
formula_definition_hint = tulis rumusnya lengkap tanpa perintah ini
formula_in_field = rumus hanya ditata di dalam teks, di bawah garis `---` kedua; di sini tampil seperti tertulis: `{ $formula }`
formula_in_field_hint = tulis dengan kata atau tanda biasa, misalnya `f(x) = ax² + bx + c`
formula_too_large = rumus ini terlalu panjang atau terlalu bertingkat untuk ditata, jadi tampil seperti tertulis: `{ $formula }`
formula_too_large_hint = pecah menjadi beberapa rumus
formula_too_wide = rumus ini meminta jarak atau ukuran lebih dari { $most }em, jadi tampil seperti tertulis: `{ $formula }`
formula_too_wide_hint = tulis yang lebih kecil, misalnya `\hspace{"{"}2em{"}"}`
formula_unclosed = rumus ini dibuka dengan `$$`, tetapi tidak ditutup, jadi tampil seperti tertulis: `{ $formula }`
formula_unclosed_hint = tutup dengan `$$` di akhirnya; di dalam rumus tidak boleh ada baris kosong, dan tanda dolar yang bukan rumus ditulis `\$\$`
formula_comment = tanda `%` menyembunyikan sisa baris sebuah rumus, jadi bagian ini tidak tampil: `{ $text }`
formula_comment_hint = tulis tanda persennya `\%`
bullet_as_text = baris yang diawali tanda ini tidak menjadi daftar, dan beberapa baris yang berurutan menyambung menjadi satu paragraf: `{ $sign }`
bullet_with_other_space = spasi setelah tanda ini spasi khusus dari pengolah kata (spasi tanpa pemenggalan), jadi baris-baris ini tidak menjadi daftar dan menyambung menjadi satu paragraf; ketik ulang dengan bilah spasi: `{ $sign }`
escaped_number_hint = hapus garis miring terbalik di setiap nomornya, misalnya `{ $line }`
number_as_text_hint = beri spasi setelah setiap nomornya, misalnya `{ $line }`
fix_numbers = spasi setelah nomor
label_joins_item = baris ini menyambung ke butir di atasnya: `{ $line }`
label_joins_item_hint = beri satu baris kosong di atasnya supaya bagian baru mulai di sini; bila memang sambungan butirnya, biarkan saja
lines_of_labels = baris-baris yang diawali label dan titik dua ini menyambung menjadi satu paragraf di halaman, mulai dari `{ $line }`
lines_of_times = baris-baris yang diawali jam ini menyambung menjadi satu paragraf di halaman, mulai dari `{ $line }`
lines_of_times_hint = awali setiap baris dengan tanda hubung dan spasi, misalnya `{ $line }`, supaya masing-masing tampil di barisnya sendiri; bila memang satu paragraf, biarkan saja
bullet_as_text_hint = awali setiap butir dengan tanda hubung dan spasi, misalnya `{ $line }`
letter_as_text_hint = awali setiap butir dengan angka dan titik, misalnya `{ $line }`; huruf tidak memulai daftar di Markdown
note_missing = catatan kaki untuk tanda ini tidak ada, jadi tandanya tampil di halaman seperti tertulis: `{ $mark }`
note_missing_hint = tulis catatannya di bawah, pada barisnya sendiri: `{ $mark }: …`; bila tidak ada catatannya, hapus tanda ini
note_as_text = baris ini dimaksudkan sebagai catatan kaki, tetapi tampil sebagai teks biasa: `{ $mark }`
note_below_text_hint = tulis `{ $mark }:` di awal baris, dengan satu baris kosong di atasnya
note_again = tanda `{ $mark }` sudah dipakai catatan kaki di baris { $line }, jadi keduanya tampil sebagai satu catatan
note_again_hint = beri catatan ini tanda lain, misalnya `{ $mark }`, dan tulis tanda itu juga di belakang kata yang diterangkannya; bila memang satu catatan, gabungkan isinya
note_unused = tidak ada tanda `{ $mark }` dalam ceritanya, jadi pembaca tidak tahu bagian mana yang diterangkan catatan kaki ini
note_unused_hint = tulis `{ $mark }` di belakang kata yang diterangkannya, atau hapus catatan ini
heading_without_space = tanda pagar perlu diikuti spasi; tanpa spasi, baris ini bukan judul bagian: `{ $heading }`
heading_by_hand = baris ini tampil sebagai paragraf biasa, bukan judul bagian: `{ $heading }`
heading_by_hand_hint = bila ini judul bagian, tulis `{ $text }`; bila bukan, biarkan saja
heading_or_hashtag_hint = tulis `{ $text }`; bila ini memang tagar, biarkan saja
heading_with_other_space = spasi setelah tanda pagar ini spasi khusus dari pengolah kata (spasi tanpa pemenggalan), jadi baris ini bukan judul bagian; ketik ulang dengan bilah spasi: `{ $heading }`
address_with_space = alamat ini memuat spasi, jadi pembaca melihat tanda kurungnya dan bukan gambar atau tautannya: `{ $address }`
address_with_bracket = di alamat ini ada kurung yang tidak berpasangan, jadi pembaca melihat tanda kurungnya dan bukan gambar atau tautannya: `{ $address }`
theme_file_missing = berkas tema ini tidak ada, jadi semua halaman memintanya dengan sia-sia: `{ $name }`
theme_file_missing_hint = taruh berkasnya di `{ $folder }`, atau hapus namanya dari sini
idle_template = tidak ada halaman yang dibuat dengan templat ini: tidak ada templat bawaan bernama `{ $file }`, dan tidak ada templat lain yang menyebutnya
idle_template_hint = sebuah templat menggantikan templat bawaan yang bernama sama: { $files }
picture_with_size = ada ukuran di belakang alamat gambar ini (`{ $size }`), jadi pembaca melihat tanda kurungnya dan bukan gambarnya
picture_size_hint = tulis `{ $text }`; lebar gambar menyesuaikan halaman dengan sendirinya
attributes_as_text = `{ $text }` tampil sebagai teks biasa; di sini tulisan itu tidak mengatur apa-apa
attributes_hint = hapus saja; lebar gambar menyesuaikan halaman dengan sendirinya, dan tautan tidak memerlukan tambahan
missing_alt = gambar ini belum punya teks alternatif (keterangan gambar), jadi pembaca yang tidak dapat melihatnya tidak tahu isinya
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
unsafe_address_embedded = gambar ini tersimpan di dalam teks sebagai deretan kode (`data:`), bukan sebagai berkas, jadi tidak tampil di halaman
unsafe_address_embedded_hint = simpan gambarnya sebagai berkas di folder praktik ini, tulis `{ $picture }` dengan nama berkasnya, lalu hapus deretan kode itu
media_of_chat = tanda ini ditinggalkan WhatsApp di tempat foto atau berkas yang tidak ikut disalin: `{ $text }`
media_of_chat_hint = hapus baris ini; bila fotonya diperlukan, simpan di folder praktik ini dan tulis `![keterangan](foto.jpg)`
unsafe_element = potongan HTML ini dibuang dari halaman, karena dapat mengganggu atau membahayakan pembaca: `<{ $name }>`
words_as_html = tanda `<` di sini terbaca sebagai HTML: `{ $text }`
words_as_html_hint = tulis `{ $text }`, atau beri spasi sesudah `<`
unsafe_attribute = potongan HTML ini dibuang dari halaman, karena dapat mengganggu atau membahayakan pembaca: `{ $name }`
unsafe_attribute_hint = hapus `{ $name }` dari potongan HTML ini, atau tulis semuanya dengan Markdown
unsafe_frame_hint = tulis tautan biasa ke alamatnya, misalnya `[Video pembuatan tape](https://video.example/tape)`
unsafe_html_hint = tulis dengan Markdown, misalnya `**tebal**` atau `[teks](alamat)`; bila yang dimaksud hanya tanda kurung sudut, tulis `&lt;`

## Tanda program lain di dalam teks

hidden_note = komentar di antara dua `%%` ikut terbit bersama semua yang tertulis di dalamnya
hidden_note_hint = tulis `<!--` sebagai ganti `%%` yang pertama dan `-->` sebagai ganti yang kedua, atau hapus komentarnya
hidden_note_open = `%%` ini membuka komentar yang tidak ditutup, jadi isinya ikut terbit
hidden_note_open_hint = tulis `<!--` di awal komentar dan `-->` di akhirnya, atau hapus komentarnya; tanda persen cukup ditulis sekali
shortcode_as_text = kode ini tidak diisi oleh program apa pun di sini, jadi tampil seperti tertulis: `{ $text }`
shortcode_hint = hapus kode ini bersama penutupnya bila ada, lalu tulis sendiri apa yang seharusnya tampil
shortcode_value_hint = tulis sendiri apa yang seharusnya tampil di sini
shortcode_part_hint = tulis isinya sendiri di sini; kotak catatan diawali baris `> [!note]`, dan setiap baris isinya diawali `> `
shortcode_box_hint = tulis kotaknya tanpa kode ini dan penutupnya: diawali baris `> [!note]`, dan setiap baris isinya diawali `> `
shortcode_code_hint = tulis `{ $text }` di baris sebelum kodenya dan `~~~` di baris sesudahnya
shortcode_link_hint = tulis `{ $text }` atau `{ $page }`
stars_as_text = ada spasi di antara `**` dan katanya, jadi tanda bintangnya ikut tampil di halaman: `{ $text }`
mark_as_text = tanda ini tidak dikenal di sini, jadi tampil seperti tertulis: `{ $text }`
attributes_of_block_hint = hapus saja; tampilan diatur oleh situsnya, dan judul bagian mendapat alamatnya sendiri
contents_as_text = tidak ada daftar isi yang dibuat di sini, jadi baris ini tampil seperti tertulis: `{ $text }`
formula_of_latex = rumus di antara `{ $open }` dan `{ $close }` tidak ditata, jadi tampil seperti tertulis
formula_of_latex_hint = tulis `{ $mark }` sebagai ganti kedua tandanya
formula_environment_hint = tulis `$$` sebelum `{ $open }` dan sesudah `{ $close }`
formula_other_environment_hint = tulis rumusnya di antara dua `$$`; yang terdiri atas beberapa baris di antara `\begin{"{"}aligned{"}"}` dan `\end{"{"}aligned{"}"}`
formula_reference = rujukan ini tidak diisi nomor di sini, jadi tampil seperti tertulis: `{ $text }`
formula_reference_hint = tulis sendiri yang dirujuk, misalnya `rumus (1)`

## site.yaml, tema, dan paket

wants_keys = di sini seharusnya tertulis kunci dengan isinya, misalnya `judul: Portofolio Kolaborasi`
wants_pairs = sesudah `{ $key }` seharusnya ada pasangan kunci dan isi
wants_text_without_keys = isi kunci ini harus satu teks di belakang titik dua, tanpa kunci lain di dalamnya seperti nama bahasa: `{ $key }`
wants_text = isi kunci ini harus satu teks di belakang titik dua, bukan daftar: `{ $key }`
wants_language = isi `{ $key }` harus kode bahasa: { $words }, atau kode dua huruf lain seperti `su`, bukan `{ $value }`
wants_one_of = isi `{ $key }` harus salah satu dari { $words }, bukan `{ $value }`
wants_web_address = alamat situs harus lengkap, misalnya `https://portofolio.example/`, bukan `{ $value }`
wants_colour = warna ditulis dengan nama berhuruf kecil dan kode seperti `accent: "#1f4e79"`, bukan `{ $value }`
settings_sources = `{ $key }` belum dipakai, jadi tidak ada portofolio yang diambil dari sana
settings_sources_hint = salin isi folder `content` setiap sekolah ke foldernya sendiri di `{ $content }`, misalnya `{ $content }/smpn-1-contoh`, lalu hapus baris ini
settings_twice_hint = hapus baris yang tidak berlaku
settings_text_hint = tulis satu teks sesudah titik dua, di antara tanda kutip bila teksnya sendiri memuat titik dua
settings_keys_hint = tulis setiap pengaturan di baris sendiri, kuncinya lebih dulu
settings_one_of_hint = pilih salah satu kata itu, atau hapus barisnya supaya pengaturan bawaan berlaku
settings_language_hint = tulis kode dua hurufnya, atau hapus barisnya
settings_colour_hint = tulis `#` dan enam angka atau huruf dari 0 sampai f, di antara tanda kutip
settings_check_hint = hapus baris ini, atau tulis `galat`
unknown_check = tidak ada pemeriksaan dengan nama ini: `{ $key }`
check_stays_error = pemeriksaan ini selalu dihitung sebagai galat, karena tanpa itu halamannya akan salah atau merugikan orang: `{ $code }`
unknown_theme = tema ini tidak ada; pilih { $names }, atau taruh temanya di folder `themes/`: `{ $name }`
low_contrast = tulisan berwarna ini sulit dibaca: kontras `{ $name }` (`{ $colour }`) dengan warna kertas `{ $ground }` hanya { $whole },{ $tenth } banding 1, padahal seharusnya paling sedikit 4,5
unknown_pack = paket ini tidak ada; pilih { $names }, atau taruh paketnya di folder `packs/`: `{ $name }`
unknown_language = situs belum dapat dibuat dalam bahasa ini; pilih { $languages }: `{ $language }`
unknown_language_hint = bahasa lain dapat ditambahkan dengan menaruh kata-katanya di `{ $file }`
unknown_colour = tema `{ $theme }` tidak punya warna dengan nama ini, jadi warnanya tidak dipakai: `{ $name }`
template_fails = dengan templat ini halaman tidak dapat dibuat: `{ $reason }`
template_syntax = templat ini tidak dapat dibaca, jadi halaman yang memakainya tidak dapat dibuat: `{ $reason }`
pack_wrong_form = yang tertulis di sini tidak sesuai bentuknya, jadi berkas ini tidak dipakai
pack_wants_text = di bawah `{ $key }` perlu satu teks
pack_wants_text_hint = apit dengan tanda kutip: `"{ $text }"`
pack_wants_flag = isi `{ $key }` hanya boleh `true` (ya) atau `false` (tidak)
pack_wants_number = isi `{ $key }` harus bilangan bulat, misalnya `2`
pack_wants_numbers = isi `{ $key }` harus berupa daftar bilangan bulat, misalnya `[7, 8]`
pack_wants_list = isi `{ $key }` harus berupa daftar, misalnya `[…, …]`
pack_wants_map = isi `{ $key }` harus berupa kunci dan isinya, misalnya `{ $example }`
pack_wants_by_language = isi `{ $key }` ditulis per bahasa, misalnya `{"{"}id: …, en: …{"}"}`
pack_wants_lists_by_language = isi `{ $key }` ditulis sebagai daftar per bahasa, misalnya `{"{"}id: […, …], en: […]{"}"}`
pack_wants_one_of = `{ $key }` tidak mengenal kata ini: `{ $word }`
pack_is_the_list = `{ $word }` tidak dapat menjadi `id`: nama itu milik halaman daftarnya
pack_not_an_address = kata ini menjadi nama berkas di situs, jadi tidak boleh memuat garis miring, titik dua, atau tanda lain yang ditolak komputer: `{ $word }`
pack_name_of_windows = tidak ada berkas yang boleh bernama begini, karena nama itu dipakai Windows sendiri: `{ $word }`
pack_not_an_address_hint = pakai huruf, angka, dan tanda hubung saja, misalnya `{ $word }`
pack_unknown_vocabulary = tidak ada daftar istilah dengan nama ini: `{ $word }`
pack_own_list_hint = bila daftarnya milik situs ini sendiri dan belum ada, buat berkas `{ $file }` dengan kunci `id: { $word }`, `names`, dan `terms` di dalamnya
pack_unknown_part = halaman jenis ini tidak punya bagian dengan nama ini, jadi tidak tampil: `{ $word }`
pack_unknown_field = jenis ini tidak punya kolom isian dengan nama ini: `{ $word }`
pack_unknown_schema_type = schema.org tidak punya jenis ini untuk karya atau kegiatan: `{ $word }`
pack_status_without_stage = kata ini tidak menyebutkan sudah sampai mana tulisan yang memakainya, jadi tulisan itu tidak ikut terbit: `{ $word }`
pack_status_without_stage_hint = tambahkan `stage` di sini dengan salah satu isi ini: { $words }
words_unreadable = kata-kata antarmuka di sini tidak dapat dibaca, jadi tidak dipakai
words_unreadable_hint = tulis masing-masing sebagai `kunci = kata-kata` di baris sendiri; lanjutannya di baris berikut diawali spasi, dan setiap kurung kurawal yang dibuka harus ditutup
unknown_word = tidak ada teks antarmuka yang bernama begini, jadi kata-katanya tidak muncul di mana pun: `{ $key }`
pack_no_families_hint = daftar ini tidak dibagi dalam kelompok; hapus kunci ini, atau tulis dulu kelompoknya di `families` daftar itu
pack_unknown_family = daftar ini tidak punya kelompok dengan nama ini: `{ $word }`
pack_taken_word = kata ini sudah menjadi milik `{ $other }`, jadi tidak jelas mana yang dimaksud: `{ $word }`
pack_taken_word_hint = hapus kata ini dari salah satunya
pack_word_of_ours = kata ini juga dikenal Padu sebagai `{ $other }`; di situs ini artinya tetap `{ $own }`: `{ $word }`
pack_word_of_ours_hint = bila artinya memang sama, hapus `{ $own }` dari berkas ini dan pakai `{ $other }`; bila berbeda, hapus kata ini dari berkas ini atau pilih kata lain
pack_taken_key = kunci ini sudah dipakai oleh `{ $other }`, jadi penulis tidak dapat mengisi keduanya: `{ $word }`
pack_taken_key_hint = pilih kunci lain, misalnya `{ $word }`
pack_taken_id = id ini sudah dipakai di `{ $place }`: `{ $word }`
pack_taken_id_hint = pilih id lain; bila hendak mengganti yang bawaan, beri berkas ini nama `{ $file }`
pack_taken_id_of_own_hint = pilih id lain, atau hapus salah satunya
pack_unread = isi paket tidak dicari di sini, jadi yang ada di dalamnya tidak dipakai: `{ $place }`
pack_unread_near_hint = ganti namanya menjadi `{ $name }`
pack_unread_yml_hint = beri berkas ini nama `{ $name }`
pack_unread_hint = letakkan jenis praktik di `{ $pack }kinds/` dan daftar istilah di `{ $pack }vocabularies/`
pack_stray_file = berkas ini bukan bagian paket, jadi tidak dipakai: `{ $name }`
pack_stray_file_hint = jenis praktik dan daftar istilah ditulis dalam berkas berakhiran `.yaml`; pindahkan berkas ini ke tempat lain, atau hapus
pack_no_terms = daftar istilah ini kosong, jadi tidak satu istilah pun dikenal lagi: `{ $key }`
pack_no_terms_hint = tulis istilah-istilahnya; bila hanya hendak menambah, tulis `adds_to: { $id }` di berkas dengan nama lain

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
no_picture = berkas ini bukan gambar, jadi tidak dapat ditampilkan sebagai gambar: `{ $name }`
no_picture_in_text_hint = hapus tanda seru di depannya, supaya menjadi tautan yang dapat dibuka pembaca; bila isinya memang gambar, simpan dulu sebagai JPG atau PNG
no_picture_in_field_hint = tulis di `{ $key }`, supaya pembaca dapat membukanya: `{ $key }: [{ $name }]`; bila isinya memang gambar, simpan dulu sebagai JPG atau PNG
no_picture_as_logo_hint = simpan logonya sebagai PNG, JPG, atau SVG, lalu tulis nama berkas itu di sini
unsafe_file = berkas seperti `{ $name }` dapat dijalankan oleh peramban atau komputer, jadi tidak ikut diterbitkan
unsafe_file_hint = simpan isinya sebagai PDF, gambar, atau teks, lalu tautkan berkas itu
address_clash_old = alamat lama `{ $address }` sudah dipakai halaman lain: `{ $other }`
address_clash_old_hint = hapus alamat ini dari `{ $key }`; sebuah alamat hanya dapat menuju satu halaman
address_clash_own = ini alamat halaman ini sekarang, bukan alamat lamanya: `{ $address }`
address_clash_twice = alamat lama ini sudah ditulis, karena huruf besar dan kecil tidak dibedakan: `{ $address }`
address_clash_own_hint = hapus alamat ini dari `{ $key }`
address_clash_again = alamat lama `{ $address }` dipakai `{ $other }`, yang judul dan tanggalnya sama: praktik ini tampaknya dikirim lagi dengan nama berkasnya yang lama
address_clash_again_hint = pertahankan satu saja: salin yang baru dari `{ $other }` ke berkas ini, lalu hapus `{ $other }`; bila memang dua kegiatan, hapus alamat ini dari `{ $key }`
address_clash_translation_hint = hapus `{ $key }` dari terjemahan ini: cukup ditulis di naskah asalnya, dan dari sana pembaca dapat memilih bahasanya
missing_alt_lines_hint = tulis setiap gambar di barisnya sendiri, dan ganti `…` dengan satu kalimat tentang apa yang terlihat:
    { $form }
missing_alt_field_hint = tulis `{ $form }`, dan ganti `…` dengan satu kalimat tentang apa yang terlihat
missing_alt_key_hint = tulis `alt` sebagai ganti `{ $written }`
missing_alt_below_hint = tambahkan satu baris di bawah `{ $file }:`, sejajar dengannya: `alt: "…"`, dan ganti `…` dengan satu kalimat tentang apa yang terlihat

## Yang dibetulkan `padu check --fix`

fix_replace = `{ $old }` diganti `{ $new }`
fix_quote = isinya diapit tanda kutip
fix_straight_quotes = tanda kutip melengkung diganti tanda kutip lurus
fix_fence = garis di atas dan di bawah kunci menjadi `---`
fix_foreign_keys = kunci di awal berkas ditulis ulang sebagai YAML
fix_hidden_note = komentarnya diapit `<!--` dan `-->`
fix_attributes_of_block = kurung kurawal di baris sendiri atau di belakang judul dihapus
fix_formula_marks = rumusnya diapit `{ $mark }`
fix_space = satu spasi ditambahkan
fix_dashes = tanda di depan setiap butir menjadi tanda hubung dan spasi
fix_angle_brackets = tanda `<` dan `>` ditulis sebagai `&lt;` dan `&gt;`
fix_angle = alamat yang memuat spasi atau kurung diapit `<` dan `>`
fix_picture_size = ukuran di belakang alamat gambar dihapus
fix_attributes = kurung kurawal di belakang gambar atau tautan dihapus
fix_outdent = satu spasi yang berlebih dihapus
fix_dash_for_nothing = tanda hubungnya dihapus, jadi isinya kosong
fix_tabs = setiap Tab di awal baris diganti { $width } spasi
fix_tab_out = setiap Tab di awal baris dihapus
fix_year = tahunnya ditulis dengan empat angka: `{ $year }`
fix_decimal = koma desimal diganti titik
fix_semicolons = isi kurung kurawal dipisahkan dengan koma, desimalnya ditulis dengan titik
fix_coordinates = lintang dan bujur ditukar tempatnya
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
rename_unreadable = namanya tidak diganti, karena berkas berikut mungkin merujuk ke sana, tetapi kuncinya tidak dapat dibaca; betulkan dulu: { $paths }
rename_cannot_rewrite = namanya tidak diganti, karena rujukan `{ $name }` di `{ $path }` tidak dapat ditulis ulang dengan pasti
rename_strays = namanya tidak diganti, karena sebuah rujukan di berkas ini akan menuju halaman lain: `{ $path }`
rename_breaks = namanya tidak diganti, karena akan muncul masalah baru seperti di atas
