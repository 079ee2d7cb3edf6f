## Words of the commands.

error = galat
warning = peringatan
hint = saran
hint_word = saran
building = Membangun situs …
built = { $written } halaman dan berkas ditulis, { $unchanged } tetap, { $removed } dihapus; { $practices } praktik dari { $schools } sekolah; { $seconds } detik; di folder `{ $folder }`
blanks_counted = ada { $count } bagian yang belum diisi di berkas ini; inilah yang pertama
blanks_counted_required = ada { $count } bagian yang belum diisi di berkas ini, juga yang wajib, jadi praktik ini belum ikut terbit; inilah yang pertama
blanks_counted_hint = `padu check { $path }` menunjukkan semuanya
hints_wait = { $count } saran; `padu check` menampilkannya
output_foreign = di folder hasil ada berkas yang bukan buatan Padu dan akan tertimpa: `{ $path }`; pilih folder lain dengan `--output`, atau pindahkan dulu berkas itu
output_in_sources = situs tidak boleh ditulis ke `{ $path }`: di situ ada berkas yang Anda tulis sendiri; pilih folder lain, misalnya `public`
output_unknown = tidak dapat dipastikan apakah `{ $path }` dibuat oleh Padu, karena daftar berkasnya di folder itu, `{ $list }`, tidak terbaca; pindahkan dulu berkas Anda sendiri dari folder itu, hapus foldernya, lalu bangun lagi
output_linked = Padu memakai folder `{ $path }` dan menghapus isi yang tidak lagi diperlukan di dalamnya, tetapi nama itu sudah dipakai tautan (symlink) atau berkas; hapus tautannya atau ganti namanya, lalu bangun lagi
output_busy = `{ $path }` sedang diisi oleh perintah lain yang juga membangun situs; tunggu sampai selesai, lalu bangun lagi
output_in_report = situs tidak boleh ditulis ke `{ $path }`: folder itu berisi hal-hal yang perlu dibetulkan sekolah; pilih folder lain, misalnya `public`
report_foreign = folder `report` dipakai Padu untuk hal-hal yang perlu dibetulkan sekolah, dan di situ ada berkas yang bukan buatan Padu dan akan tertimpa: `{ $path }`; pindahkan dulu berkas itu, atau hapus bila itu laporan lama, lalu bangun lagi
report_busy = laporan di `{ $path }` sedang ditulis oleh perintah lain yang juga membangun situs ini, jadi kali ini tidak diperbarui; situsnya tetap dibangun
report_refused = tidak ada izin untuk menulis laporan di `{ $path }`, jadi laporan itu tidak diperbarui; situsnya tetap dibangun, dan `padu check` menampilkan semua yang perlu dibetulkan
drafts_wait = { $count } draf belum ada di situs; `--drafts` menyertakannya
errors_of_drafts = galat di atas hanya ada dalam draf, jadi situs tetap dibangun tanpa draf itu; betulkan sebelum menerbitkannya
not_built = situs tidak dibangun; situs yang lama tetap seperti semula
not_built_yet = situs tidak dibangun; betulkan dulu yang disebut di atas, lalu bangun lagi
stopped_by_strict = dengan `--strict`, peringatan dan galat dalam draf juga menahan situs
quarantined = { $count } praktik atau halaman tidak ikut terbit karena galat; lihat `report/index.html`
quarantined_without_report = { $count } praktik atau halaman tidak ikut terbit karena galat; galatnya disebut di atas
report_title = Yang perlu dibetulkan
report_about = { $count ->
    [0] Tidak ada halaman yang tertahan karena galat. Di sekolah-sekolah ini masih ada yang sebaiknya dibetulkan; buka halamannya untuk melihat berkas, baris, dan caranya.
   *[other] { $count } praktik atau halaman belum terbit karena ada galat di dalamnya atau di berkas yang dipakainya, misalnya daftar orang. Peringatan dan saran tidak menahan apa pun, kecuali bagian wajib yang belum diisi: praktiknya masih draf. Buka halaman sekolahnya untuk melihat berkas, baris, dan cara membetulkannya.
  }
report_no_school = Di luar folder sekolah
report_school_page = Halaman sekolah ini di situs
report_profile = Profil { $school }
report_held_back = Belum terbit
report_held_back_about = Galat di bawah ini menahan halamannya. Setelah semuanya dibetulkan, halaman itu ikut terbit saat situs dibangun lagi. Galat penulisan dapat menutupi galat lain di berkas yang sama, jadi periksa sekali lagi dengan `padu check`.
report_held_elsewhere = Berkas ini milik sekolah lain. Setelah sekolah itu membetulkannya, halamannya ikut terbit saat situs dibangun lagi.
report_others = Perlu dibetulkan
report_others_about = Yang ini tidak menahan halaman mana pun; semuanya tetap terbit.
report_drafts = Masih draf
report_drafts_about = Yang ini belum terbit: statusnya `draf` atau `ditinjau`, atau ada bagian wajib yang belum diisi. Bila diterbitkan dengan galat, halamannya tetap tertahan sampai galatnya dibetulkan.
report_hints = Saran
report_hints_about = Boleh dikerjakan kapan saja; semuanya tetap terbit.
report_only_hints = Hanya ada saran
report_line = baris
report_count_held_back = { $count } halaman belum terbit
count_problems = { $counts } dalam { $files } berkas
count_errors = { $count } galat
count_warnings = { $count } peringatan
count_hints = { $count } saran
part_fine = tidak ada galat atau peringatan di `{ $path }`
no_such_path = berkas atau folder ini tidak ada: `{ $path }`
path_outside_content = `{ $path }` tidak termasuk isi situs ini; sebut berkas atau folder di dalam `{ $folder }`, atau `site.yaml`
all_fine = { $practices } praktik diperiksa; tidak ada galat atau peringatan
list_count = { $count } praktik
init_one_folder = satu situs, satu folder; tulis nama yang berisi spasi di antara tanda kutip: `padu init "{ $name }"`
list_unknown = `{ $word }` tidak dikenal
named_kind_unknown = jenis praktik `{ $word }` tidak ada
named_subject_unknown = mata pelajaran `{ $word }` tidak dikenal
known_kinds = jenis praktik yang ada: { $words }
known_subjects = mata pelajaran yang dikenal: { $words }
known_schools = sekolah di sini: { $words }
known_codes = kode yang ada: { $words }
known_values = yang dapat dipilih: { $words }
explain_unknown = kode `{ $word }` tidak ada
explain_announced = # { $code }

  Pemeriksaan ini menyusul. Versi Padu ini belum menjalankannya, jadi belum ada yang dilaporkan dengan kode ini. Tingkatnya sudah boleh ditulis di bawah `pemeriksaan` dalam `site.yaml`.

  { $meaning }
announced_pupil_name = Nanti artinya: ada nama siswa; siswa disebut dengan label, misalnya "Siswa A".
announced_small_group = Nanti artinya: sebuah kelompok begitu kecil sehingga dari datanya dapat diketahui siapa anaknya.
announced_photo_location = Nanti artinya: di dalam berkas fotonya tersimpan tempat foto itu diambil.
no_site = folder ini belum berisi situs; jalankan `padu init` dulu untuk membuatnya, atau pindah ke folder situs Anda
root_missing = folder tidak ada: `{ $path }`
machine_failed = komputer menolak: { $reason }
machine_full = disk penuh, jadi `{ $path }` tidak dapat ditulis; hapus yang tidak perlu atau pilih disk lain, lalu jalankan sekali lagi
machine_denied = tidak ada izin untuk membuka atau menulis `{ $path }`; ubah izinnya, tutup program lain yang memakainya, atau pilih tempat lain
machine_write_protected = disk ini dikunci dan hanya boleh dibaca, jadi `{ $path }` tidak dapat ditulis; buka kuncinya atau pilih disk lain
machine_busy = `{ $path }` sedang dipakai program lain; tutup program itu, lalu jalankan sekali lagi
machine_name_too_long = nama `{ $path }` terlalu panjang untuk disk ini; persingkat nama berkas dan foldernya, atau pindahkan situs ke folder yang lebih atas
machine_file_too_large = `{ $path }` terlalu besar untuk disk ini; kecilkan berkasnya atau pilih disk lain

fix_line = { "  " }baris { $line }: { $title } [{ $code }]
fix_nothing = tidak ada yang dapat dibetulkan secara otomatis
fix_waits = isi situs belum dibetulkan, karena di `{ $path }` masih ada galat; betulkan dulu berkas itu, lalu jalankan sekali lagi
fix_possible_and_more = sedikitnya { $count } masalah dapat dibetulkan secara otomatis: `padu check --fix`
fix_possible = { $count } di antaranya dapat dibetulkan secara otomatis: `padu check --fix`
fix_would = { $count } hal dalam { $files } berkas akan dibetulkan; belum ada yang diubah
fix_done = { $count } hal dalam { $files } berkas sudah dibetulkan
left_alone_damaged = berkas ini dibiarkan, karena hurufnya tidak tersimpan utuh; simpan ulang sebagai UTF-8: `{ $path }`
left_alone_line_ends = berkas ini dibiarkan, karena akhir barisnya berbentuk lama (CR); simpan ulang dengan akhir baris biasa: `{ $path }`
change_overtaken = berkas ini dibiarkan, karena baru saja diubah program lain; jalankan sekali lagi: `{ $path }`
change_read_only = berkas ini dibiarkan, karena hanya boleh dibaca; buka kuncinya, lalu jalankan sekali lagi: `{ $path }`
change_taken = sudah ada berkas di tempat tujuan, jadi tidak ada yang dipindahkan: `{ $path }`
change_not_restored = berkas ini tidak dapat dikembalikan seperti semula; periksa isinya: `{ $path }`

rename_moved = { $from } → { $to }
rename_line = { "  " }baris { $line }
rename_not_recorded = alamat lama `{ $address }` tidak dapat dicatat, karena yang baru hanya berbeda huruf besar dan kecilnya; di server yang membedakannya, tautan lama dari luar tidak akan sampai lagi
rename_would = { $moved } berkas akan dipindahkan dan { $places } tempat ditulis ulang; belum ada yang diubah
rename_done = { $moved } berkas dipindahkan, { $places } tempat ditulis ulang

usage_command = perintah `{ $word }` tidak ada
usage_argument = `{ $word }` tidak dikenal di sini
usage_value = `{ $value }` bukan nilai untuk { $word }
usage_missing = masih kurang: { $word }
usage_no_command = perintahnya belum disebut
usage_other = { $reason }
usage_help = Lihat `padu --help` atau `padu PERINTAH --help`.

help_about = Padu membangun situs portofolio kolaborasi sekolah dari berkas Markdown.
value_folder = FOLDER
value_kind = JENIS
value_title = JUDUL
value_subject = MAPEL
value_code = KODE
value_old = LAMA
value_new = BARU
value_path = BERKAS
help_usage = Pemakaian
help_options = Pilihan
help_arguments = Isian
help_commands = Perintah
help_command = PERINTAH
help_example = Contoh
help_help = Tampilkan bantuan ini
help_version = Tampilkan versi
help_root = Folder situs (bawaan: folder ini atau folder induk terdekat yang berisi site.yaml atau content/)
help_language = Bahasa pesan (in English: padu --language en --help)
help_color = Warna: auto, always, atau never
help_init = Membuat situs baru: profil sekolah, tiga contoh praktik, dan pengaturan; tidak menimpa apa pun
help_init_folder = Folder situs (bawaan: folder ini)
help_init_kind = Satu sekolah (school, bawaan) atau katalog banyak sekolah (catalogue)
help_new = Membuat berkas praktik baru berisi pertanyaan penuntun; tanpa isian, Padu bertanya
help_new_kind = Jenis praktik, seperti nama foldernya
help_new_title = Judul; nama berkas dibuat dari sini
help_new_school = Id sekolah, bila ada beberapa
help_build = Membangun situs
help_check = Memeriksa isi dan menampilkan setiap masalah; tidak mengubah apa pun tanpa --fix
help_check_path = Berkas atau folder di dalam isi, boleh beberapa; seluruh situs tetap dibaca, tetapi hanya masalah di dalamnya yang ditampilkan
help_list = Menampilkan daftar praktik
help_rename = Memindahkan praktik atau halaman, menulis ulang rujukan kepadanya, dan mencatat alamat lamanya
help_rename_old = Nama berkas tanpa .md, sekolah/nama, jenis/nama, atau letak berkasnya
help_rename_new = Nama baru, jenis/nama, sekolah/nama, atau letak baru; dengan / di akhir hanya foldernya yang berganti
help_explain = Menjelaskan arti sebuah kode masalah, dengan contoh keliru dan benar
help_schema = Membuat JSON Schema untuk penyunting teks
help_completions = Membuat pelengkap perintah untuk bash, zsh, fish, elvish, atau powershell
help_shell = Nama shell: bash, zsh, fish, elvish, atau powershell
help_output = Folder hasil, dihitung dari folder tempat Anda berada, atau dari folder --root (bawaan: public di folder situs)
help_fix = Betulkan yang dapat dibetulkan secara otomatis, dan tunjukkan setiap perubahannya
help_dry_run = Tunjukkan saja perubahannya, jangan menulis apa pun
help_drafts = Ikut sertakan draf dan praktik yang sedang ditinjau
help_strict = Peringatan dihitung sebagai galat
help_jobs = Banyaknya pekerjaan serentak
help_timings = Tampilkan banyaknya pekerjaan serentak dan lamanya setiap tahap
help_check_format = Bentuk keluaran; json berarti JSON Lines, satu objek per baris untuk setiap masalah
help_format = Bentuk keluaran
help_list_kind = Hanya jenis praktik ini
help_list_subject = Hanya mata pelajaran ini
help_list_school = Hanya sekolah ini
help_code = Kode masalah, misalnya weekday-mismatch; tanpa kode, semuanya didaftar
help_kind = Jenis praktik, atau site, school, people; tanpa ini dibuat skema umum

scaffold_head = Isi titik-titiknya dengan tulisan sendiri, dan sesuaikan isi yang sudah ada, karena itu baru contoh. Baris berawalan # hanya petunjuk; boleh dihapus.
scaffold_others = Yang juga dapat ditulis: { $keys }; caranya ada di halaman “Cara menulis” situs ini.
scaffold_within = { $key } di dalam { $parent }
scaffold_optional = Yang berikut boleh ditambahkan: hapus tanda # di awal barisnya, lalu ganti contohnya.

ask_words = jawabannya masih kosong; tulis dulu lalu tekan Enter, atau berhenti dengan Ctrl+C
ask_choice = tulis nomor atau nama dari daftar di atas lalu tekan Enter, atau berhenti dengan Ctrl+C
new_ask_kind = Jenis praktik (nomor atau nama):
new_ask_title = Judul:
new_ask_school = Sekolah (nomor atau id):
new_missing = sebutkan jenis dan judul praktiknya
new_which_school = ada beberapa sekolah di sini; sebutkan salah satu dengan `--school`, atau jalankan dari dalam folder sekolahnya
new_exists = berkas ini sudah ada dan tidak diubah: `{ $path }`; sunting berkas itu, atau pakai judul lain
new_next = Buka berkas itu, isi titik-titiknya, lalu jalankan `padu check`.
new_blank_keys = Praktik ini baru ikut terbit setelah kunci ini diisi: { $keys }.
school_unknown = tidak ada sekolah `{ $word }` di sini

init_wrote = ditulis   { $path }
init_left = dibiarkan { $path }
init_content_stays = Folder `content` sudah berisi, jadi contoh tidak ditambahkan ke sana.
init_next = Langkah berikutnya: tulis praktik pertama, lihat situsnya sambil menulis, lalu bangun:

setting_all = Pengaturan situs. Semua kunci boleh dihapus.
setting_title = Nama situs.
setting_kind = Satu sekolah (sekolah, school) atau banyak sekolah (katalog, catalogue).
setting_language = Bahasa situs dan pesan-pesannya: id atau en.
setting_languages = Semua bahasa halaman, bila ada terjemahan.
setting_pack = Paket negara: jenis praktik, daftar istilah, dan wilayah.
setting_theme = Tampilan situs.
setting_base_url = Alamat situs setelah terbit; hanya umpan berita, peta situs, dan tautan di halaman 404 yang memerlukannya.
setting_licence = Lisensi untuk halaman yang tidak mencantumkan lisensi sendiri, misalnya CC-BY-SA-4.0.
setting_publisher = Pengelola situs: nama saja, atau nama, tingkat, dan wilayah.
setting_content = Folder isi (bawaan: content).
setting_output = Folder hasil (bawaan: public).
setting_errors = Bila ada galat: berhenti (stop) membatalkan pembuatan situs; karantina (quarantine) tetap membuat situs, tanpa praktik yang bermasalah.
setting_sources = Portofolio sekolah lain untuk katalog bersama; belum dipakai.
setting_checks = Tingkat tiap masalah: galat, peringatan, saran, atau mati.
setting_colours = Warna tampilan, misalnya accent.

preview_title = Pratinjau Padu
preview_here = { $count ->
    [0] Tidak ada masalah di halaman ini
   *[other] { $count } masalah di halaman ini
  }
preview_elsewhere = { $count ->
    [0] tidak ada masalah di berkas lain
   *[other] { $count } di berkas lain
  }
preview_held = Halaman ini masih versi terakhir yang benar; versi barunya muncul setelah masalahnya dibetulkan.
preview_draft = Di alamat ini ada draf. Jalankan `padu serve --drafts` untuk melihatnya.
preview_settings = Halaman ini masih memakai pengaturan terakhir yang benar; pengaturan baru dipakai setelah dibetulkan.
preview_waits = Situs ini belum dapat ditampilkan
preview_waits_about = Begitu penyebabnya dibetulkan dan berkasnya disimpan, situsnya muncul sendiri di sini.
preview_show = Tampilkan masalah
preview_hide = Tutup
preview_gone = Pratinjau berhenti. Jalankan lagi `padu serve`.
serve_ready = Pratinjau di { $address } (Ctrl+C untuk berhenti)
serve_taken = Port { $port } sedang dipakai; diambil port kosong berikutnya.
serve_polling_asked = Perubahan dicari dengan memeriksa berkas berulang kali.
serve_polling_refused = Sistem tidak memberitahukan perubahan berkas, jadi Padu memeriksa berkas berulang kali.
serve_polling_silent = Ada berkas yang berubah tanpa pemberitahuan dari sistem, seperti di sebagian drive jaringan; mulai sekarang Padu memeriksa berkas berulang kali.
serve_more = … dan { $count } masalah lain; `padu check` menampilkan semuanya.
serve_read = Dibaca dalam { $time } ms: { $errors } galat, { $warnings } peringatan
serve_changed = { $files } berkas berubah; siap dalam { $time } ms: { $errors } galat, { $warnings } peringatan
serve_waits = Situs ini belum dapat ditampilkan. Padu menunggu sampai masalah di atas dibetulkan.
serve_unreadable = Isi situs tidak dapat dibaca: { $reason }. Padu menunggu perubahan.
serve_no_port = tidak dapat membuka port { $port }: { $reason }
serve_port_taken = port { $port } sedang dipakai program lain, mungkin pratinjau lain; tutup program itu, pilih port lain, misalnya `padu serve --port 9000`, atau jalankan tanpa `--port` supaya port kosong berikutnya yang dipakai
serve_ports_taken = port { $port } dan semua yang dicoba sesudahnya sedang dipakai program lain; pilih yang lain, misalnya `padu serve --port 9000`
serve_port_denied = port { $port } hanya boleh dibuka pengelola komputer; pilih yang lain, misalnya `padu serve --port 9000`
serve_no_browser = Peramban tidak dapat dibuka: { $reason }
help_serve = Pratinjau di komputer ini yang mengikuti setiap perubahan
help_port = Port, dan hanya port itu (tanpa pilihan ini: 4000, atau yang kosong berikutnya)
help_open = Buka di peramban
help_poll = Periksa berkas berulang kali, untuk drive yang tidak memberitahukan perubahan
