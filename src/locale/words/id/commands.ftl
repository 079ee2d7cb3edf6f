## Words of the commands.

error = galat
warning = peringatan
hint = saran
hint_word = saran
building = Membangun situs …
built = { $written } halaman dan berkas ditulis, { $unchanged } tetap, { $removed } dihapus; { $practices } praktik dari { $schools } sekolah; { $seconds } detik
not_built = situs tidak dibangun; situs yang lama tetap seperti semula
quarantined = { $count } berkas dengan galat tidak dimuat; lihat laporan di atas
report_title = Yang perlu dibetulkan
count_problems = { $errors } galat, { $warnings } peringatan, { $hints } saran
all_fine = { $practices } praktik diperiksa; tidak ada galat atau peringatan
list_count = { $count } praktik
list_unknown = `{ $word }` tidak dikenal
explain_unknown = kode `{ $word }` tidak ada
root_missing = folder tidak ada: `{ $path }`
machine_failed = komputer menolak: { $reason }

usage_command = perintah `{ $word }` tidak ada
usage_argument = `{ $word }` tidak dikenal di sini
usage_value = `{ $value }` bukan nilai untuk { $word }
usage_missing = masih kurang: { $word }
usage_no_command = perintahnya belum disebut
usage_other = { $reason }
usage_help = Lihat `padu --help` atau `padu PERINTAH --help`.

help_about = Padu membangun situs portofolio kolaborasi sekolah dari berkas Markdown.
help_usage = Pemakaian
help_options = Pilihan
help_arguments = Isian
help_commands = Perintah
help_command = PERINTAH
help_example = Contoh
help_help = Tampilkan bantuan ini
help_version = Tampilkan versi
help_root = Folder situs (bawaan: folder terdekat ke atas yang berisi site.yaml atau content/)
help_language = Bahasa pesan
help_color = Warna: auto, always, atau never
help_build = Membangun situs
help_check = Memeriksa isi dan menulis setiap masalah; tidak mengubah apa pun
help_list = Menampilkan daftar praktik
help_explain = Menjelaskan arti sebuah kode masalah, dengan contoh keliru dan benar
help_schema = Menulis JSON Schema untuk penyunting teks
help_output = Folder hasil (bawaan: public)
help_drafts = Ikut sertakan draf dan praktik yang sedang ditinjau
help_strict = Peringatan dihitung sebagai galat
help_jobs = Banyaknya pekerjaan serentak
help_timings = Tulis lamanya setiap tahap
help_format = Bentuk keluaran
help_list_kind = Hanya jenis praktik ini
help_list_subject = Hanya mata pelajaran ini
help_list_school = Hanya sekolah ini
help_code = Kode masalah, misalnya weekday-mismatch
help_kind = Jenis praktik; tanpa ini ditulis skema umum

scaffold_head = Isi titik-titiknya dengan tulisan sendiri. Baris berawalan # hanya petunjuk; boleh dihapus.
scaffold_optional = Yang berikut boleh ditambahkan: hapus tanda # di awal barisnya, lalu ganti contohnya.
