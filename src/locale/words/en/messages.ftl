# Messages for authors: what happened, then what to write instead.
# Small letters at the start, no full stop at the end, names and values between ` marks.

## Advice used in many places

write_lines = write:
    { $lines }
write_instead = write `{ $text }`
write_for_example = write, for example, `{ $line }`
section_stands_for_key_hint = or tell it under a heading `## { $heading }`, below the second line `---`
declare_hint = write `{ $line }` if that is true ({ $help })
write_own_sentence = write one sentence about this practice, for example `{ $line }`
field_help = what goes into `{ $key }`: { $help }
did_you_mean = did you mean `{ $word }`?
key_already_written = did you mean `{ $word }`? It is already there in line { $line }; put both into one, move this into the text, or remove it
key_story_hint = if no key fits, tell it below the second line `---`, for example under a heading `## { $heading }`
key_story_alone_hint = if no key fits, tell it below the second line `---`
key_answered_elsewhere = { $advice }
known_keys = keys that are known here: { $words }
key_of_role_hint = write who it was under `{ $team }`, for example `{ $line }`; in the text write the role alone, because a name there is published
key_of_somebody_hint = write who it was under `{ $team }`, with the role; in the text write the role alone, because a name there is published
key_role_alone_hint = name the role alone below the second line `---`, if it has to be told; a name there is published
key_of_people_of_other_kinds = `{ $key }` is a key of other kinds of practice: { $kinds }; write who it was under `{ $team }`, with the role, or use such a kind; in the text write the role alone, because a name there is published
key_of_roles_of_other_kinds = `{ $key }` is a key of other kinds of practice: { $kinds }; use such a kind, or write the role alone in the text, because a name there is published
key_of_other_kinds = `{ $key }` is a key of other kinds of practice: { $kinds }; tell it in the text, or use such a kind
yaml_comma_in_text_hint = a text with a comma within braces needs quotation marks: `{ $line }`
readiness_waits = `{ $text }` says that this must not be published yet, but no such key is known here, so it holds nothing back
readiness_clash_hint = `{ $status }` in line { $line } says otherwise: if this must not be published yet, write `{ $text }` there; then remove this line
readiness_day_hint = write `{ $text }` in its place, and remove that line when the day has come
readiness_not_needed = what is published is said by `{ $status }`, and what has none is published; this key is not used: `{ $key }`
remove_line_hint = remove this line
key_without_quotes = write `{ $word }` without quotation marks
key_belongs_within = the key `{ $key }` belongs to `{ $parent }`, so write it inside: `{ $form }`, then delete this line
key_belongs_below = the key `{ $key }` belongs to `{ $parent }`; move it below `{ $parent }:`, in line with the keys that are there
key_belongs_in_list = the key `{ $key }` is part of the items of `{ $parent }`, so write it there, for example `{ $line }`
key_means_below = did you mean `{ $key }`, which is part of `{ $parent }`? move it below `{ $parent }:`, in line with the keys there
known_words_told = the known words are those named in line { $line }
known_words = known words: { $words }
theme_without_colours = this theme has no colours that `site.yaml` can change; delete this line, or name the colour in the `theme.yaml` of the theme
known_colours = known colours: { $words }
vocabulary_unknown = there is no vocabulary of this name to add to: `{ $word }`
keep_one = delete one of them and keep the one that is right

## Reading files

not_utf8 = this line cannot be read, because the file is not saved as UTF-8; save it again and choose UTF-8 as the encoding
folder_unreadable = this folder cannot be opened, so nothing in it is read
folder_unreadable_hint = change its permissions so that you can open it and what it holds, or move it out of the site
link_passed_over = this is only a link (symlink) to another place and is passed over, so what it leads to is not read
link_passed_over_hint = put the folder or file itself, or a copy of it, here in place of the link
folder_too_deep = this folder is nested too deeply, so nothing in it is read
folder_too_deep_hint = move it further up, or give the folders around it shorter names
file_unreadable = this file cannot be opened; see whether another program uses it or it is locked: `{ $reason }`
file_name_not_unicode = this file’s name holds characters that other computers cannot read; rename it with letters, digits and hyphens
picture_too_large = this photo has { $size } MB, so phones take long to open it and readers pay for it: `{ $name }`
picture_too_large_hint = make it smaller, for example with “Resize” in the Photos app, until it is some 1600 pixels wide, and save it under the same name
file_too_large = this file is larger than { $limit } MB, too heavy for a practice; divide it, or move its data into an attachment
file_changed_while_building = this file changed while the site was being built, so it may not be complete; save it, then build once more
content_empty = this content folder holds no Markdown file (`.md`) at all, so that the site is empty
content_empty_hint = if there should be something in it, see whether the drive or network folder that holds `{ $folder }` is connected; in a new site, write `school.md` there first
content_gone = the site was not built, because `{ $folder }` holds no Markdown file, while `{ $output }` still holds a site, which would lose all its pages; that site is untouched; connect the drive or network folder that holds the content, then build again; if the site is to be empty, delete the folder `{ $output }` yourself
no_content = there is no content here; make the folder `{ $folder }` with a file `school.md` in it, or correct `content` in `site.yaml`

## The block between the two --- lines

front_matter_too_large = the block between the two `---` lines is larger than 64 kB; write long text below the second `---`
front_matter_without_keys = the block between the two `---` lines holds no keys, so title and date cannot be found
front_matter_absent = this file has no { $keys } at its top yet
front_matter_absent_hint =
    copy these lines to the top, above the story, and put in your own values:
    { $lines }
front_matter_below_blank = there are blank lines above the first `---`, so the keys below it are not found
front_matter_below_blank_hint = take the blank lines out, so that `---` is the first line
front_matter_other_dashes = this line holds `{ $written }`, but keys stand between two lines of three hyphens (`---`)
front_matter_other_dashes_hint = write `---`; word processors like to turn it into a long dash
front_matter_unopened = no line `---` opens the keys at the top of this file, so they are read as a part of the story
front_matter_unopened_hint = write a line `---` above line { $line }
front_matter_unfenced_hint = write a line `---` above line { $first }, and one more `---` below line { $last }
front_matter_again = within the story stand keys like those at the top of the file once more, between two lines `---`, so readers see them as a heading
front_matter_again_hint = compare them with those at the top, move what is right up there, then remove lines { $first } to { $last }
front_matter_foreign = the keys at the top of this file are written as { $form }, which is not read here
front_matter_foreign_hint = write one key a line between two lines `---`, as in `title: Making tape`
front_matter_foreign_below = below the second `---` there are keys still, written as { $form }, so readers see them as a part of the story
front_matter_foreign_below_hint = move those that are still needed above the second `---`, as in `title: Making tape`, then remove lines { $first } to { $last }
front_matter_unclosed = this block is opened with `---` but never closed, so nobody can tell where the story begins
front_matter_unclosed_hint = write a line `---` after the last key, before the story begins

## Writing keys and values (YAML)

yaml_unreadable = this cannot be read; check the quotation marks, brackets and indentation around it
yaml_too_deep = this is nested too deeply or holds too much; four levels are enough for a practice
yaml_sign = a word on this line that starts with `&`, `*` or `!` means something else in YAML, so it would be lost
yaml_sign_hint = put the value in quotation marks, for example `"!important"`
yaml_tag = another program wrote this value for itself, and it cannot be read here: `{ $tag }`
yaml_tag_hint = delete that with what belongs to it below, then write the value in plain words or digits
yaml_key_not_text = what stands before the colon must be a key, not a list or a bracket
yaml_write_hint = write `{ $line }`
yaml_keys_in_a_row_hint = if `{ $word }` is a key too, write `{ $line }`
yaml_keys_on_lines_hint = if `{ $word }` is a key too, write it on a line of its own
yaml_one_text_hint = if all of it is one text, write `{ $line }`
yaml_comma_before_key_hint = if `{ $word }` is a key too, put a comma before it
yaml_indented_key = this key is indented further than the others, so it is not clear what it belongs to: `{ $key }`
yaml_indented_key_hint = take out the spaces before `{ $key }`, so that it lines up with the other keys
yaml_indented_item_key_hint = line it up with the line above; spaces to put before `{ $key }`: { $spaces }
yaml_unaligned_key = this key lines up with none of the keys above it, so it is not clear what it belongs to: `{ $key }`
yaml_unaligned_item = the hyphen of this item lines up with none of those above it, so it is not clear which list it belongs to
yaml_align_hint = line it up with line { $line } above; spaces to put before `{ $word }`: { $spaces }
yaml_tab = this line is indented with the Tab key, and only spaces count here
yaml_tab_hint = write { $spaces } spaces instead of the tab at the start of this line
yaml_tab_below_hint = begin this line with { $spaces } spaces instead of the tab, so that `{ $key }` stands right below `{ $other }`
yaml_tab_out_hint = take the tab at the start of this line out, so that its key stands below the others
yaml_tab_out_item_hint = take the tab at the start of this line out, so that its `-` stands right below the one above
yaml_tab_unclear_hint = write two spaces instead of the tab if this line belongs to the one above, or nothing if they stand side by side
yaml_tab_unclear_within_hint = begin this line with { $below } spaces if it belongs to the one above, or with { $beside } if they stand side by side
yaml_dash_without_space = the hyphen before a list item needs a space after it
yaml_swallowed_dash = every list item begins with a hyphen and a space; without them this line is read as ordinary text
yaml_bullet = this sign begins no list item here; every item begins with a hyphen and a space: `{ $mark }`
yaml_write_items_hint = write `{ $line }`, and begin the items on line { $lines } with a hyphen and a space too
yaml_key_without_colon_hint = if `{ $word }` is the key here, write `{ $line }`
yaml_items_hint = write each item on a line of its own: { $items }
yaml_colon_without_space = the colon after this key needs a space behind it: `{ $key }`
merge_conflict = two versions of this file stand one above the other, because they could not be merged: one between this line and line { $between }, the other down to line { $closing }
merge_conflict_hint = keep one of them or bring both together, then delete the three lines of marks (`<<<<<<<`, `=======`, `>>>>>>>`)
yaml_line_without_key = this line has no key, so it is not clear what it is for
yaml_line_without_key_hint = write a key, a colon, a space and then the value, for example `title: Making rice tape`; the story goes below the second `---`
yaml_item_without_key_hint = write a key and a colon behind the dash, as in the line below; if all of it is one text, put it in quotation marks
yaml_continued_hint = if this goes on from the line above, begin this line with two spaces
yaml_stray_pipe = this mark may only stand alone at the end of a line, with its text on the lines below: `{ $mark }`
yaml_reserved_character = a value that starts with { $mark } needs quotation marks, because that mark means something else here
yaml_list_beside_key = this list begins on the same line as its key
yaml_list_beside_key_hint = write just `{ $key }` on this line, and each item on a line of its own below it: `{ $item }`
yaml_list_above_items_hint = write just `{ $key }` on this line, and this item on a line of its own below it, in line with the others: `{ $item }`
yaml_dash_for_nothing = a hyphen begins a list here and does not mean “none”: `{ $key }`
yaml_dash_for_nothing_hint = if there is nothing to say, write only `{ $line }` or take this line out
yaml_dash_in_brackets_hint = if there is nothing to say, take out `{ $part }`
yaml_unquoted_colon = the value of this key holds a colon, so it needs quotation marks: `{ $key }`
yaml_text_after_quote = there is text after the closing quotation mark; the marks must go around the whole value
yaml_text_after_bracket = there is text behind the closing bracket; a value that begins with a bracket needs quotation marks around all of it
yaml_unclosed_quote = this quotation mark is opened but never closed: `{ $mark }`
yaml_lone_quote_hint = write the value between two of these marks; if there is no value yet, leave nothing here
yaml_unclosed_bracket = this bracket is opened but never closed, or closed by another kind: `{ $mark }`
yaml_unclosed_bracket_hint = add `{ $mark }` at the end of the value, or put the whole value in quotation marks
yaml_semicolon = inside braces a comma separates values, not a semicolon, and decimals have a point
yaml_curly_quotes_hint = use the straight quotation mark `"` of the keyboard; a word processor’s curly “ ” count as ordinary letters
yaml_control = within double quotation marks a backslash and the letter after it are read as one sign, and here that sign cannot be shown
yaml_control_hint = use single quotation marks, for example `'D:\bersama'`, or write the backslash twice
yaml_cut_value = ` #` begins a comment, so what follows is not shown on the site: `{ $words }`
yaml_cut_value_hint = if this belongs to the value, write `{ $line }`
yaml_cut_lines_hint = if this belongs to the value, put the whole value in quotation marks
yaml_comment_hint = if this is a comment, put a space behind its mark: `{ $comment }`

## Keys

translation_lacks = `{ $file }` also has keys that this translation lacks, so the translated page does not show what they hold: { $keys }
translation_lacks_hint = copy here what the page should show, and translate its words; if it need not show them, leave it so
translation_other_date = this date is not the one in `{ $file }`, although both tell of the same practice
translation_other_date_hint = write the same date in both: mend the wrong one, here or in `{ $file }`
translation_other_licence = this licence is not the one in `{ $file }`, although a translation has the licence of its original
translation_other_licence_hint = remove `{ $key }` here; if the licence has really changed, change it in `{ $file }`
missing_key = this required key is missing: `{ $key }`
translation_value_hint = a translation repeats the required keys; `{ $file }` has: `{ $line }`
translation_key_hint = a translation repeats the required keys; translate what `{ $key }` holds in `{ $file }`
empty_key = this required key is still empty: `{ $key }`
misspelt_key = the required key `{ $key }` is missing, and this key is not known: `{ $written }`
unknown_key = this key is not known here, so what it says is not used: `{ $key }`
duplicate_key = this key already stands on line { $line }, so it is not clear which value counts: `{ $key }`
duplicate_key_languages = this key means the same as `{ $other }` on line { $line }, so it is not clear which value counts: `{ $key }`
mixed_languages = this key is in another language than the other keys of the file: `{ $key }`
score_not_allowed = this practice is there for learning together, not for judging people, so it cannot hold this key: `{ $key }`
score_in_words = this practice is there for learning together, not for judging people, so it cannot hold a score of a teacher: `{ $text }`
score_in_words_hint = delete the number or grade, then tell how pupils were seen to learn
score_not_allowed_text_hint = delete this key, then tell below the second line `---` how pupils were seen to learn, for example “Pupils began to ask questions once they worked in pairs”
score_not_allowed_hint = delete this key, then tell how pupils were seen to learn, for example `{ $keys ->
        [en] note: Pupils began to ask questions once they worked in pairs
       *[other] catatan: Siswa mulai bertanya setelah bekerja berpasangan
    }`

## Values of another form

wrong_value = the value of `{ $key }` cannot be understood: `{ $value }`
wrong_list = a list stands here where something else is expected: `{ $key }`
wrong_map = keys within a key stand here where something else is expected: `{ $key }`
too_few_items_hint = add { $count } more beneath it: `{ $item }`
too_few_items =
    `{ $key }` needs at least { $least ->
        [one] one item
       *[other] { $least } items
    }, but has { $count }
too_many_items =
    `{ $key }` takes at most { $most ->
        [one] one item
       *[other] { $most } items
    }, but has { $count }
decimal_comma_in_braces = inside brackets a comma separates values, so this number is read as two: `{ $value }`
comma_in_braces = inside brackets a comma separates values, so a part of this text is read as keys: `{ $value }`
comma_in_braces_hint = put the text in quotation marks: `{ $line }`
decimal_comma_in_texts = inside brackets a comma separates values, so this is read as several: `{ $value }`
decimal_comma_in_texts_hint = put it in quotation marks: `{ $text }`; if these are separate values, type a space after the comma
no_such_step =
    there is no step of this number, as there { $most ->
        [one] is only one
       *[other] are only { $most }
    }: `{ $value }`
npsn_length =
    an NPSN has eight characters, and this one has { $count ->
        [one] only one
       *[other] { $count }
    }: `{ $value }`
npsn_length_hint = complete it, or delete this line if there is none yet
date_without_year_hint = add the year, for example `{ $text }`
date_short_year_hint = write the year with all four digits, for example `5/8/2024` or `2024-08-05`
date_with_more_hint = write the date alone, `{ $text }`; hours and the rest belong in the story
date_of_other_calendar_hint = this is a date of the { $calendar } calendar; look up the common date of that day, and write it as year-month-day; the { $calendar } date may stand in the story
date_beside_other_calendar_hint = write the common date alone, `{ $text }`; the { $calendar } date may stand in the story
sheet_value = this is a formula or an error of a spreadsheet, not its value: `{ $text }`
sheet_value_hint = write the value that is meant, or delete the key where none is needed
phone_without_zero = this telephone number seems to have lost the zero before it, so that nobody can call it: `{ $text }`
date_of_sheet_hint = this is the number by which a spreadsheet such as Excel counts the day; write `{ $text }`
date_of_month_end_hint = give the day too; if it went on to the end of the month, write its last day: `{ $text }`
date_of_month_hint = write the day too; for something that took all month, its first day: `{ $text }`
date_of_whole_month_hint = write the day too; for something that took all month, its first and its last: `{ $key }: { $first }` and `{ $other }: { $last }`, and for something longer, such as a semester, the last day of that under `{ $other }`
date_of_two_days_hint = write the first and the last day under two keys: `{ $key }: { $first }` and `{ $other }: { $last }`
date_month_first_hint = the month stands in the middle and goes up to 12; did you mean `{ $text }`?
date_month_first_with_weekday_hint = if the month stands first, write `{ $text }`; if not, correct the weekday
ambiguous_date = `{ $text }` is read as { $date }, the day before the month; where the month is written first, it would be { $other }
day_elsewhere = `{ $text }` is read as { $date }, but at the time written there it is { $other } here
ambiguous_date_hint = write `{ $text }`, or `{ $other }` if that is the day you mean
date_no_such_month_hint = there is no month { $month }; correct the month
date_after_month_hint = that month ends on day { $last }; correct the day or the month
decimal_comma_in_coordinates = inside brackets a comma separates values, so these two numbers are read as four
coordinates_outside = there is no such place on earth: latitude `{ $latitude }`, longitude `{ $longitude }`
coordinates_outside_hint = write the latitude first, from -90 to 90, then the longitude, from -180 to 180, for example `[-8.1, 115.2]`
coordinates_not_two = `{ $key }` needs two numbers, latitude and longitude
coordinates_turned = the longitude stands before the latitude, so there is no such place on the map
latitude_first_hint = the latitude stands first, then the longitude
stages_order = the stage “{ $stage }” (`{ $day }`) is earlier than the stage “{ $earlier }” (`{ $start }`)
rounds_order = the round “{ $round }” began on `{ $day }`, earlier than the round “{ $earlier }” (`{ $start }`)
trial_before_problem = the trial on `{ $day }` is earlier than the date of the problem, `{ $start }`
due_before_decision = the due day `{ $day }` is earlier than the day of the decision, `{ $start }`
dates_order_hint = look again at your notes, then correct one of the dates
session_outside = the lesson on `{ $day }` lies outside the days of this practice, `{ $start }` to `{ $end }`
session_outside_hint = correct the date of the lesson, or the first or last day of the practice
date_order_hint = correct one of the dates, or delete the end date if it took only one day
date_order = the end date `{ $end }` is earlier than the start `{ $start }`
period_order = this period ends in `{ $end }`, before it begins in `{ $start }`
weekday_mismatch = `{ $date }` is a `{ $weekday }`, not a `{ $written }`

text_too_long = `{ $key }` should have at most { $most } characters, this one has { $count }
text_too_long_hint = shorten it and move the details into the story; a text this long is still shown, but crowds the lists of practices
wants_text_hint = write one text after the colon, for example `{ $line }`
wants_one_text_hint = write one text after the colon, without a list or keys in it
wants_text_item_hint = each item is one text, without a list or keys in it
wants_texts_hint = write one sentence, or a list with `- ` before each sentence
wants_date_hint = write it like `2024-08-05`, `5 August 2024` or `Monday, 5 August 2024`
wants_count_hint = write a whole number, for example `3`
count_in_another_unit_hint = “{ $label }” is not counted in { $unit }; work it out and write the number alone
wants_number_hint = write a number, for example `48.25` or `12.5%`
score_with_name = below `{ $heading }`, each row of this table is a pupil, and pupils’ names and marks must not be published
score_with_name_in_text_hint = take the names and numbers out; show only figures of groups, such as the mean of each or how many pupils are in each range of marks
pupil_in_table = below `{ $heading }`, each row of this table is a pupil, and pupils’ names must not be published, least of all beside a disability, an assessment or what they can do
pupil_in_table_hint = take the names and numbers out, or call them “Student A”, “Student B” and so on, as long as no outsider can guess who is meant
score_without_heading = each row of this table is a pupil, and pupils’ names and marks must not be published
may_be_pupil_in_table = below `{ $heading }`, the rows of this table seem to be pupils, whose names must not be published
may_be_pupil_in_table_hint = if they are pupils, take the names out, or call them “Student A”, “Student B” and so on; if they are not, let the heading say what they are, such as “Group”, “Class”, “Teacher” or “Tool”
pupils_or_groups_hint = if the rows are not people, let the heading say what they are, such as “Group”, “Class” or “Tool”
may_be_pupil_in_file = the table `{ $name }` seems to hold names of pupils, below `{ $heading }`, which must not be published
may_be_pupil_in_file_hint = if they are pupils, do not publish this file, and keep it outside the content folder; if they are not, let the heading say what they are, such as “Group”, “Class”, “Teacher” or “Tool”
score_without_heading_in_file = the table `{ $name }` holds data of each pupil, and pupils’ names, numbers and marks must not be published
score_with_name_in_file = the table `{ $name }` holds data of each pupil, below `{ $heading }`, and pupils’ names, numbers and marks must not be published
score_with_name_in_file_hint = do not publish this file; keep it outside the content folder, and show only figures of groups, such as the mean of each
score_with_name_hint = take the names out; write one row for each cycle and one column for each group, for example `cycle,C1,C2`
cycles_twice = `{ $table }` stands in place of `{ $cycles }`, but both are here, so the figures are shown twice
cycles_twice_hint = delete `{ $cycles }`, as its figures are in the file of the table; if `{ $cycles }` is right instead, delete `{ $table }` together with its file
table_too_narrow = this table has no column beside the names of the cycles
table_too_narrow_hint = put commas, semicolons or tabs between the cells; the first row may be `cycle,C1,C2`, followed by one row for each cycle
table_column_twice = this column stands to its left already, so nobody knows whose figures these are: `{ $heading }`
table_column_twice_hint = give each group a name of its own, such as `C1` and `C2`, or take one of the columns out
table_turned = the cycles are in the columns, such as `{ $cycle }`, and the groups in the rows, but it has to be the other way round: one row for each cycle, one column for each group
table_turned_hint = swap rows and columns, so that the first row is `cycle,{ $groups }`; in Excel, copy the table, then choose Paste Special and tick Transpose
table_too_wide = this table has { $count } columns, and a page has room for { $limit }
table_too_wide_hint = keep one column for each group; the marks of single pupils stay at the school
table_row_uneven = row { $row } (`{ $name }`) has { $cells } cells, but the table has { $columns } columns
table_row_decimal_comma_hint = if the commas are decimal signs, write the figures with a point (`1.25`), put them in quotation marks (`"1,25"`), or part all cells with `;`
table_row_too_long_hint = take out the cells too many, or give their column a heading in the first row
table_row_too_short_hint = fill in the missing cells; where there is no figure, leave the cell empty but write its separator
wants_number_in_table_hint = write a number alone in this cell, for example `48.25`, or leave it empty where there is none
wants_named_numbers_hint = write names with their numbers, for example `{"{"}C1: 46.75, C2: 48.50{"}"}`
wants_yes_no_hint = write `{ $keys ->
        [en] yes
       *[other] ya
    }` or `{ $keys ->
        [en] no
       *[other] tidak
    }`
wants_only_one_hint = write only one, for example `{ $text }`; in a list, the others become items of their own
wants_one_term_hint = write one word only and no list, for example `{ $word }`
wants_one_word_hint = write one word only and no list
wants_term_list_hint = write them in brackets, for example `{ $example }`
wants_steps_hint = write the numbers of the steps you have done, for example `[1, 2, 3]` or `1-3`
grade_counted_anew_hint = grades go on counting from grade 1 of primary school, so write `{ $key }: { $grade }`
grade_is_letter_hint = write a grade from 1 to 13, for example `{ $key }: 7`; in early childhood delete `{ $key }` and write `{ $phase_key }: { $phase }` and `{ $other }: { $group }`
grades_from_early_childhood_hint = early childhood has no numbered grades: write `{ $key }: { $grades }` and `{ $phase_key }: [{ $phases }]`
grade_is_phase_hint = write the phase instead, `{ $phase_key }: { $phase }`, and delete `{ $key }`
grade_is_phase_with_group_hint = early childhood has no numbered grades: delete `{ $key }` and write `{ $phase_key }: { $phase }`, with the name of the class under another key: `{ $other }: { $group }`
grade_with_semester = `{ $text }` is read as grade { $grade }; its semester need not be written, because it follows from the date
grade_with_group_hint = write the grade alone, `{ $key }: { $grade }`, and the name of the class under another key: `{ $other }: { $group }`
grade_backwards_or_group_hint = if grades { $range } are meant, write `{ $key }: { $range }`; if { $group } is the name of one class, write `{ $key }: { $grade }` and `{ $other }: { $group }`
wants_grades_hint = write grades from 1 to 13, for example `10`, `7-9`, `VIII` or `[IV, V]`
class_without_grade_hint = write grades from 1 to 13, for example `10`, `7-9`, `VIII` or `[IV, V]`; a class that has no number, as in special schools, goes under `{ $other }`, and its phase under `{ $phase_key }`
wants_days_hint = write the number of the day, for example `1`, `1-3` or `[0, 3]`
wants_person_hint = write an id from `people.yaml`, for example `ms-a`, or a label such as `Teacher A`
wants_observers_hint = write how many, for example `3`, their roles, for example `[teacher, principal]`, or both, for example `{"{"}teacher: 2, principal: 1{"}"}`
wants_roles_hint = say in which role, for example `{ $line }`, or who they are, for example `Teacher A`
wants_roles_or_count_hint = say in which role, for example `{ $line }`, or who they are, for example `Teacher A`; where only their number is known, write `{ $count }`
wants_counts_hint = write who and how many, for example `{"{"}teacher: 22, committee: 3{"}"}`, or just the number, for example `26`
write_counts_hint = write `{ $text }`, with the numbers as they are
wants_reference_hint = write the name alone, for example `{ $line }`
wants_name_hint = write the name alone, without keys in it
wants_file_hint = write the name of a file in the same folder, for example `cycle-results.csv`
wants_duration_hint = write it like `4 JP`, `90 minutes` or `2 x 45 minutes`
wants_profile_hint = write the dimensions, for example `[collaboration, creativity]`, or name their framework too, for example `{"{"}framework: dpl-2025, dimensions: [collaboration]{"}"}`
wants_framework_hint = known frameworks: { $words }; write, for example, `{ $line }`
wants_npsn_hint = write the eight characters of the NPSN in quotation marks, for example `"12345678"`, or leave it empty if there is none yet
profile_dimension_as_key = a dimension of the profile is a value, not a key, so this is not used: `{ $key }`
profile_dimension_as_key_hint = write `{ $line }`, and tell in the story what was done
wants_region_hint = write the Ministry of Home Affairs region code in quotation marks, for example `"51.08"` for a regency or `"51.08.08"` for a district; if you do not know the code, write the name of the regency or city here, such as `Kabupaten Kuningan`, and Padu tells it
wants_coordinates_hint = write latitude, then longitude, with decimal points, for example `[-8.1, 115.2]`
source_without_scheme = this web address is no link, because it does not begin with `https://`: `{ $text }`
wants_web_address_hint = write the full address, for example `https://school.example`
wants_old_address_hint = write the old address from the site’s folder to its `.html`, for example `sma-contoh/activity-map/tape.html`, or to its `/` where it ends in one
wants_end_of_old_address_hint = write the address to its end: `{ $folder }` if it ended in `/`, or `{ $page }`
wants_record_hint = write keys with their values, one pair a line
wants_list_of_records_hint = write a list; each item begins on a new line with a hyphen and a space
wants_items_like_hint = write a list; each item begins on a new line with a hyphen and a space, for example `{ $line }`
wants_pairs_like_hint = write keys with their values, one pair a line, for example `{ $line }`
wants_pairs_below_hint = write keys with their values, one pair a line, two spaces further to the right than `{ $key }`, for example:
    { $lines }
wants_sessions_hint = write each lesson like `{ $keys ->
        [en] - {"{"}date: 2024-10-02, roles: {"{"}Teacher A: lead, Teacher B: assistant{"}"}{"}"}
       *[other] - {"{"}tanggal: 2024-10-02, peran: {"{"}Guru A: pengajar, Guru B: asisten{"}"}{"}"}
    }`
stage_without_day_hint = where the day is not known, write `yes`; where this stage is still to come, write `no`; where the cycle was given up, write `called off`
rounds_as_keys = several rounds are a list, but here the name of a round is a key beneath `{ $key }`: `{ $round }`
wants_stages_hint = write the stages with their dates, or `yes` where the date is not known, for example `{ $example }`

## Things that do not fit together

holiday = { $date } is a public holiday, { $name }
holiday_weekday = { $date } is a { $weekday }, when there is usually no school
holiday_hint = look at the date again; if it did take place that day, leave it as it is
date_in_future = this date has not come yet: `{ $date }`
date_in_future_hint = if it is a slip, correct the year; if it is a plan, write `{ $keys ->
        [en] status: draft
       *[other] status: draf
    }` until it has taken place
date_far_in_future_hint = that is more than a year ahead; if it is a slip, correct the year
stale = this practice was last touched on `{ $date }`, more than { $years } years ago, so readers cannot tell whether it still holds
stale_hint = if it is still in use, note what changed under `{ $keys ->
        [en] revisions
       *[other] revisi
    }` (where its kind knows that key) or tell how it went on in a new practice with `{ $keys ->
        [en] follows
       *[other] lanjutan_dari
    }`; if not, write `{ $keys ->
        [en] status: withdrawn
       *[other] status: ditarik
    }`
mean_write_or_weigh = write `{ $text }`; if the groups are of different sizes and this is the mean of all pupils, it may well be another, and you can pass over this warning
mean_mismatch = the mean of the { $count } values beside it is `{ $mean }`, not `{ $stated }`
shares_not_100 = these parts add up to `{ $sum }`, but the whole is 100: `{ $terms }`
parts_without_whole = these are the parts of one whole, and `{ $key }` wants that whole first, by its name
shares_not_100_hint = see which number is wrong: perhaps one part was changed and the others were not
shares_as_counts_hint = if these are numbers of pupils and no percentages, write the percentages of the { $sum } pupils: `{"{"}{ $parts }{"}"}`
shares_below_100_hint = see which number is wrong; if a part has not been named, add it, for example `other: { $rest }`
shares_rounded_hint = if this is only rounding, write one decimal, or round the largest part so that the sum is 100
criterion_mismatch = the limit of `{ $name }` ({ $limit }) is not above that of `{ $lower_name }` ({ $lower }), so no value can ever be `{ $name }`
criterion_without_limit = `{ $name }` has no limit although criteria follow it, so it is not clear up to which value it holds
criterion_mismatch_hint = put the criteria in order from the lowest, each `{ $keys ->
        [en] below
       *[other] di_bawah
    }` greater than the one before, and the last without `{ $keys ->
        [en] below
       *[other] di_bawah
    }`
count_mismatch =
    `{ $key }` says { $count }, but `{ $team }` has { $in_team ->
        [one] one observer
       *[other] { $in_team } observers
    }
count_mismatch_fewer_hint = if `{ $team }` is right, write `{ $line }`; if not, correct the roles in `{ $team }`
count_mismatch_hint = make the two agree; observers need not be named one by one: `{ $keys ->
        [en] - {"{"}role: observer, count: { $count }{"}"}
       *[other] - {"{"}peran: pengamat, jumlah: { $count }{"}"}
    }`
days_beyond = `{ $key }` names day { $day }, but by `{ $length }` the activity takes only { $most }
days_beyond_hint = make them agree: days count from 1 (day 0 is for preparing), and `{ $length }` is the last of them
subject_twice = this subject already has a spoke on line { $line }, so the map gains no subject by it: `{ $subject }`
subject_twice_hint = put the two together in one spoke, or name another subject
not_in_team = somebody has a role in a lesson and is not in `{ $key }`
not_in_team_hint = write it here as it stands in `{ $key }`, or add the person there
grade_outside_phase = grade { $grades } does not belong to phase `{ $phases }` (grades { $known })
grade_outside_phase_hint = delete the phase, which follows from the grade, or write `{ $phases }`
grade_outside_school = there is no grade { $grades } at a school of type { $school_type } (grades { $known })
grade_outside_school_hint = correct the grade, or `school_type` in the school’s profile if that is what is wrong
phase_outside_school = there is no phase `{ $phases }` at a school of type { $school_type } (grades { $known })
phase_outside_school_hint = write `{ $phases }`, or correct `school_type` in the school’s profile if that is what is wrong
region_mismatch = this school’s region `{ $region }` lies outside that of the site’s publisher: `{ $publisher }`
region_mismatch_hint = correct the code, or widen `region` under `publisher` in `site.yaml`
place_outside_country = this place lies outside { $country }
place_of_the_other_half_hint = latitudes south of the equator have a minus sign: `{ $text }`
place_outside_country_hint = look at latitude and longitude again; if the school is abroad, leave them as they are
profile_mismatch = the { $framework } was not in force on `{ $date }`
profile_mismatch_hint = use the { $framework }, for example `{ $words }`, or correct the date
profile_mixed = `{ $word }` belongs to the { $other }, but this practice uses the { $framework }
profile_mixed_hint = put `{ $word }` in its place, or delete it if `{ $word }` is there already
profile_other_word = `{ $word }` is a word of the { $other }; here it is read as `{ $right }` of the { $framework }
profile_other_word_hint = write `{ $right }`, or correct the date if this practice is of the time of the { $other }
profile_repeated = this dimension stands twice, so another one may be missing: `{ $name }`
profile_repeated_hint = delete the second, or put the dimension you meant in its place
too_few_teachers =
    this practice needs at least { $least } teachers, but the team has { $count ->
        [0] none
        [one] only one
       *[other] { $count }
    }
too_few_teachers_hint = add your colleague, for example `{ $keys ->
        [en] - {"{"}name: Teacher B, role: assistant{"}"}
       *[other] - {"{"}nama: Guru B, peran: asisten{"}"}
    }`; pupils and guests do not count
no_rotation = in this lesson everybody has the same role as in the one before, but in the model “{ $model }” the roles swap
no_rotation_of_leader = this lesson is led by the same teacher as the one before, but in the model “{ $model }” the roles swap
rotation_unseen_hint = note each lesson below the key `{ $key }`, each like `{ $keys ->
        [en] - {"{"}date: 2024-10-02, roles: {"{"}Teacher A: lead, Teacher B: assistant{"}"}{"}"}
       *[other] - {"{"}tanggal: 2024-10-02, peran: {"{"}Guru A: pengajar, Guru B: asisten{"}"}{"}"}
    }`
no_rotation_hint = correct the roles, or swap them in the next lesson and note it here
rotation_unseen = in the model “{ $model }” the roles swap in the next lesson, but no swap can be seen here
no_reflection = in the model “{ $model }” every lesson ends with a joint reflection, but there is none here
# Headings count in both languages, and English advice names them in English.
no_reflection_hint = add a section `{ $keys ->
       *[other] ## Reflection
    }`: what the two of you saw and what changes in the next lesson
model_requires = the model “{ $model }” needs this key: `{ $key }`
steps_skipped = step { $last } is marked as done, but not step { $steps } (“{ $name }”)
stages_skipped = the stage “{ $last }” is marked as done, but not “{ $stage }”
stages_unsaid = this tells of the stages “{ $stages }”, but there is no `{ $key }`, so the page counts only { $done } of { $all } stages
stages_unsaid_hint = mark those that have been done, each with its day or `yes`: `{ $key }: {"{"}{ $keys }{"}"}`
stages_skipped_hint = add those that have been done, each with its day or `yes`: `{ $keys }`; the others can be done first
steps_skipped_hint = add the steps you have in fact done, or do first what was left out
cycle_unfinished = the class has been opened (`{ $reached }`), but there is no reflection here, so the cycle is not finished
round_unfinished = round { $round } has been opened (`{ $reached }`), but has no reflection of its own here, so its cycle is not finished
cycle_stopped = this cycle stopped at `{ $reached }` more than half a year ago, without a reflection or next steps
cycle_without_reflection = this was measured more than half a year ago, but there is neither a reflection nor next steps here
trial_without_effect = this trial was more than half a year ago, but its effect has not been told
cycle_left_hint = tell what came of it under `{ $keys ->
       *[other] ## Reflection
    }`, or what happened then under `{ $keys ->
       *[other] ## Next steps
    }`
cycle_unfinished_hint = add the date of `{ $last }`, or tell what came of it under `{ $keys ->
       *[other] ## Reflection
    }`
round_unfinished_hint = add the date of `{ $last }` to that round, or tell what came of it under a heading of its own, such as `{ $keys ->
       *[other] ## Reflection on round { $round }
    }`
points_not_percent = from { $before }% to { $after }% is { $points } percentage points, not { $points } per cent
points_not_percent_of_means = from a mean of { $before } to { $after } is { $points } points, not { $points } per cent
points_not_percent_hint = write `{ $points } points`
judging_words = this practice is there for learning together, but this word judges the person: `{ $word }`
judging_words_hint = tell what could be seen and heard, for example `four pupils had written nothing by the tenth minute`
leftover_template = this part is not filled in yet: `{ $text }`
leftover_template_required = this required part is not filled in yet, so the practice is not published: `{ $text }`
leftover_template_required_hint = put your own words in its place; meanwhile `padu serve` shows the practice all the same
examples_left = examples from `padu init` are still on the site, and count as if the school had written them: { $paths }
examples_left_hint = delete these files once you no longer need them as examples; this message also goes when you put your own words in their place
section_empty = nothing is written below this heading, so the page shows it alone: `{ $heading }`
section_empty_hint = write what belongs below it, or delete the heading if it is not needed
heading_without_words = this heading has no words, so the page leaves it out: `{ $heading }`
heading_without_words_hint = write its words behind the number signs, for instance `## Reflection`, or delete this line
leftover_template_hint = put your own words in its place, or delete this part if it is not needed
longer_than_a_page = printed, this plan takes about { $pages } A4 pages, but one page is enough for a plan like this; it is about { $lines } lines too long
longer_than_a_page_hint = keep aims, activities and assessment; move worksheets and readings to `attachments`
licence_share_alike = `{ $name }` is licensed { $theirs }, so what is adapted from it must keep that licence and cannot be { $own }
licence_no_derivatives = `{ $name }` is licensed { $theirs }, which does not allow adaptations to be shared
licence_non_commercial = `{ $name }` is licensed { $theirs }, which allows no commercial use, but { $own } allows everything
missing_licence = { $count ->
    [one] one practice of this school has no licence, so readers cannot know whether they may use it
   *[other] { $count } practices of this school have no licence, so readers cannot know whether they may use them
}
missing_licence_hint = write one licence for all of them in this file, such as `{ $key }: CC-BY-SA-4.0`, or `{ $key }: LicenseRef-semua-hak` where they may only be read
licence_clash_hint = write `{ $keys ->
        [en] licence:
       *[other] lisensi:
    } { $licence }`
no_subject = this practice names no subject, so it is on the page of none
no_subject_hint = write `{ $key }: [{ $subjects }]`, or those of them that you use; the map has them
licence_permission_hint = ask the school it comes from for written permission, or name it under `related` and write a practice of your own

## Words that are not in a list

unknown_term = `{ $word }` is not a known { $vocabulary }
known_words_of_many = known words are, among others: { $words }; all { $count } are on the site’s page “Glossary”, with what they mean
choose_one = choose the one that is true
term_meaning = `{ $word }` means: { $meaning }
folder_of_no_kind = the folder’s name `{ $folder }` is not that of a kind of practice, so what is in it is read as { $kind }
folder_of_no_kind_hint = if it is { $kind }, rename the folder to `{ $folder }`, or write `{ $keys ->
        [en] kind: { $folder }
       *[other] jenis: { $folder }
    }` in each of its files; if not, write `{ $keys ->
        [en] kind: { $other }
       *[other] jenis: { $other }
    }`
folder_like_kind = the folder’s name `{ $folder }` is no kind of practice, but almost one
folder_like_kind_hint = rename the folder to `{ $folder }`
practice_twice = this practice seems to be a copy of `{ $file }`: both have one title and one date
practice_twice_hint = delete one of the two files; if they are two activities, give them different titles or dates
school_twice_by_number = this school has the NPSN ({ $number }) of the one in `{ $folder }`, so that one school appears twice, as do the practices that are in both folders
school_twice_by_name = this school has the name and region of the one in `{ $folder }`, so that one school appears twice, as do the practices that are in both folders
school_twice_hint = if `{ $folder }` is only a copy, delete the folder after making sure that it holds nothing of its own; if it is another school, correct `npsn`, `name` or `region` in one of them
folder_as_unpacked = this folder is still called as it was unpacked from a ZIP file or copied, and its name is the address of the school on the site: `{ $folder }`
folder_as_unpacked_hint = rename the folder to `{ $name }` before anybody passes the address on
folder_as_unpacked_other_hint = give the folder a name that no other school has, before anybody passes the address on
school_within_site = a whole site has been copied to `{ $folder }`, so this school’s address is long and unlike all others
school_within_site_hint = move what is in `{ $from }` right into `{ $to }`, then delete the rest of that site
profile_missing = the folder `{ $folder }` is a school’s, but its profile, `{ $profile }`, is not there
practice_among_pages = this file is read as an ordinary page, because it lies in no folder of a kind of practice, so these keys are not used: { $keys }
practice_among_pages_hint = move this file to the folder `{ $folder }`
practice_among_pages_kinds_hint = move this file to the folder of its kind within `{ $school }`: { $folders }
practice_among_pages_school_hint = move this file to the folder of its school, and there to that of its kind: { $folders }
practice_of_any_kind_among_pages = this file is read as an ordinary page, because it lies in no folder of a kind of practice, so these keys are not used and it is in no list of practices: { $keys }
practice_of_any_kind_hint = if it is a practice, move the file to the folder of its kind, such as `{ $folder }`, or write its kind, such as `{ $keys ->
        [en] kind: { $kind }
       *[other] jenis: { $kind }
    }`; if it is an ordinary page, remove those keys
practice_of_any_kind_outside_hint = if it is a practice, move the file to the folder of its kind, such as `{ $folder }`; if it is an ordinary page, remove those keys
practice_of_any_kind_school_hint = if it is a practice, move the file to the folder of its school, within that of its kind, such as `{ $folder }`; if it is an ordinary page, remove those keys
folder_without_profile = the folder `{ $folder }` has practices but no `{ $profile }`, so it is no school and its practices are in no list
folder_without_profile_hint = make the file `{ $file }` with the school’s `name:` in it, or move the practices into the folder of a school
folder_text_misnamed = other programs use the name `{ $name }` for the text of a folder; here it means nothing and only becomes part of the page’s address
folder_text_misnamed_hint = rename it to `{ $name }`
folder_text_of_practices_hint = delete this file: the lists of practices are made automatically; what is still needed of it can move to `index.md` in the school’s folder
translation_misnamed = this file is a page of its own and no translation of `{ $file }`, because its name does not end in `.{ $language }.md`
translation_misnamed_hint = if it is that translation, rename it to `{ $name }`
translation_of_own_language = a file in the site's own language has no `.{ $language }` in its name; like this it is no pair with any translation
translation_of_own_language_hint = rename it to `{ $file }`; a translation beside it, whose name ends in `.en.md` for example, then is one of it
translation_without_original = it is named like a translation, but there is no `{ $file }` in this folder that it could translate, so it is a page of its own
translation_without_original_hint = if it is a translation, name it as its original is named and put both in one folder; if not, leave it
translation_of_no_language = this file is a page of its own and no translation of `{ $file }`, because `{ $language }` is no language of this site
translation_of_no_language_hint = if it is that translation, add the language to site.yaml: `{ $line }`; if not, leave it
file_like_markdown = this file is read neither as a practice nor as a page, because its name does not end in `.md`: `{ $name }`
file_like_markdown_hint = rename it to `{ $name }`; Windows shows the ending of names once “File name extensions” is ticked in the View menu
file_of_a_word_processor_hint = save its text as plain text (UTF-8) under the name `{ $name }`
drafts_folder = what this folder holds is not published, because `_drafts` is where people keep what is not finished
drafts_folder_hint = move what may be read by now to the folder of its kind; what may not, but is to be seen with `padu serve --drafts`, move too and give it `status: draft`
unused_file = this file is not published, because nothing names it: `{ $name }`
unused_files = this file and { $more } more in this folder are not published, because nothing names them: `{ $name }`
unused_document_hint = if it tells of a practice, copy its text into a file made with `padu new`; if it is an attachment, name it under `{ $key }` of its practice
unused_table_hint = if the practice tells of these data, name the file under `{ $table }`, which draws them; if readers are only to download it, under `{ $key }`
unused_table_here_hint = practices of this kind draw no table from a file; if readers may download it, name it under `{ $key }` of its practice
silent_folder = nothing of this folder is published, because it holds no `.md` file: `{ $folder }`
silent_folder_hint = if a school delivered it, for example a finished site or Word files, ask for its `content` folder, which holds `.md` files; if not, move this folder out of `{ $content }`
unused_text_hint = if it tells of a practice, rename it to `{ $right }`; if it is an attachment, name it under `{ $key }` of its practice
unused_photo_hint = save the photo as JPG, then name it under `{ $key }` of its practice
profile_of_a_word_processor_hint = open `{ $near }` and save its text as plain text (UTF-8) under the name `{ $file }`
folder_near_profile_hint = rename the file `{ $near }` to `{ $profile }`
practice_into_school_hint = move the practices into the folder of a school
almost_a_term = words of your own are fine here, but this one is almost a known { $vocabulary }: `{ $word }`
publisher_region_hint = write the code of the publisher’s region in quotation marks, for example `"51"` for a province or `"51.08"` for a regency or city
unknown_region = this region code is not in the list of the Ministry of Home Affairs: `{ $code }`
kind_unknown = this kind of practice is not known, so its page cannot be made: `{ $word }`

## References

renamed_practice = this practice has another name now: `{ $name }`
unresolved_practice = this practice cannot be found: `{ $name }`
unresolved_title = the practice’s file name belongs here, not its title: `{ $name }`
own_practices = practices of this school: { $words }
own_practices_first = practices of this school are, among others: { $words }; `padu list` shows them all
practices_there = the practices at `{ $school }`: { $words }
practices_there_first = some of the practices at `{ $school }`: { $words }; `padu list --school { $school }` shows all
no_practices_there = `{ $school }` has no published practice yet
schools_there = the schools of this site: { $words }
web_address_as_name_hint = this is a web address; write the name of a practice of this site here, and web addresses under `sources` or in the text
school_left_hint = if that school has left the catalogue, `checks: {"{"}unresolved-reference: warning{"}"}` in `site.yaml` keeps this practice on the site, without a link to it
school_elsewhere_hint = that school is not on this site; if it is a slip, write the name of its folder; if the school has a site of its own, do not write it as a reference: name the school and the title of the practice in your text, or link to the web address
same_name_at = another school has a practice of that name: `{ $word }`
unresolved_page = this page cannot be found, so the link opens nothing: `{ $name }`
unresolved_school = this school cannot be found on the site: `{ $name }`
unresolved_person = nobody of this id is in the school’s `{ $list }`: `{ $name }`
unresolved_guest = nobody of this id is in the `{ $list }` of the school `{ $school }`: `{ $name }`
unresolved_guest_school = there is no school `{ $school }` on this site, so this person cannot be found: `{ $name }`
unresolved_person_name = the person’s id belongs here, not the name: `{ $name }`
person_id_hint = write `{ $id }`, which is that person’s id in `{ $list }`
unresolved_file = this file cannot be found: `{ $name }`
unresolved_picture = this picture cannot be found, so readers would see an empty frame: `{ $name }`
unresolved_anchor = `{ $page }` has no heading of this name: `{ $anchor }`
ambiguous_reference = several pages have this name, so it is not clear which is meant: `{ $name }`
region_meant = did you mean `{ $word }` ({ $name })?
candidates = write one of these: { $words }
candidates_first = write one of { $count } names, such as: { $words }
no_such_id_hint = an `id` in HTML may hold no full stop and may not be `main`; give it another name, there and here
no_anchors_hint = that page has no headings; delete the `#` and the word after it
existing_anchors = headings that are there: { $words }
practice_name_hint = write its file name without `.md`, or `school/file-name` if it belongs to another school; if the practice is not written yet, take this reference out for now
page_path_hint = write where the file is as seen from this one, for example `../activity-map/making-tape.md`, or use `[[making-tape]]`
people_file_hint = add the person to the school’s `{ $list }`, or write a label such as `Teacher A`; somebody of another school is written `school-id/person-id`
guest_role_hint = where the school has not listed that person, write their role alone, such as `guest expert`
guest_label_hint = where the school has not listed that person, write a role without `person`, or a label such as `name: Guest Teacher`
web_address_hint = write the whole address of another site: `{ $address }`
web_address_for_file = a file of the folder belongs here, not the address of another site: `{ $address }`
web_address_as_source_hint = move the address to another key: `{ $key }: { $address }`
save_beside_hint = for readers to have it on this site, save the file in the folder of this practice, and write its name here
file_beside_hint = put the file into the same folder as the practice; its name and ending must be spelled the same, capitals aside
file_of_another_school = this file belongs to another school ({ $school }), which does not publish it itself, so it is not published here either: `{ $name }`
file_of_another_school_hint = ask that school to show it on a page of its own, because only they know whether everybody agreed; or use a file of your own, in the same folder as this page
link_is_draft_hint = take this link out for now, or finish that page and publish it with `{ $keys ->
        [en] status: published
       *[other] status: terbit
    }`
link_is_draft = this link leads to a page that is still a draft and will not be published: `{ $name }`

## People

wants_people_list = `{ $list }` holds a list of people, and each of them is one item of the list
wants_people_list_hint = write each person like `- {"{"}{ $pairs }{"}"}`
person_number_id = with a number as id this person cannot be named in `team`, where a number says how many people there are: `{ $id }`
duplicate_person = somebody on line { $line } already has this id, so the two could be taken for each other: `{ $id }`
duplicate_person_hint = give one of them another id, also where practices name that person; or delete the entry that stands there twice
not_name_of_somebody = what stands under `{ $key }` here is the name of somebody who has not agreed to be shown, or holds it, so it cannot be left on the site
not_name_of_one_word = what stands under `{ $key }` here is one word, which cannot be told from the person’s name
not_name_hint = under `{ $key }`, write the whole of another name that happens to share a word, such as `{ $key }: [Budi Utomo]`; take out anything else
alike_person = this id differs from `{ $other }` on line { $line } by capitals, spaces or punctuation alone, so the pages of both would have one address: `{ $id }`
alike_person_hint = give one of them another id, for example with their subject, and change it in the practices that name them
second_people_file = this school has two lists of people; only this one is read, so the consents written in `{ $other }` do not count
second_people_file_hint = move what is in `{ $other }` into this file, then delete `{ $other }`
people_file_elsewhere = this list of people is not read because of where it lies, so nobody knows who agreed to be shown: `{ $name }`
people_file_elsewhere_hint = move this file to `{ $file }`
people_file_not_read = this file looks like a list of people and is not read: `{ $name }`; the list of this school is `{ $list }`
people_file_not_read_hint = move whoever is missing there into `{ $list }`, then delete this file
people_file_misnamed = this file is not read as the list of people because of its name, so nobody knows who agreed to be shown: `{ $name }`
people_file_of_a_word_processor_hint = save the list as plain text (UTF-8) under the name `{ $name }`, each person in a line such as `- {"{"}id: sari, name: Sari Wulandari, show: yes{"}"}`, then move this file out of the school’s folder
identity_number = the value of `{ $key }` holds an identity number, such as NIK, NIP or NUPTK; identity numbers are not published
identity_number_hint = take the number out; this site has no need of it
identity_number_as_id_hint = write a short name as the `id`, such as `ms-ayu`, also in every file that names this person
phone_number = the value of `{ $key }` holds a telephone number; private numbers are not published
email_address = the value of `{ $key }` holds an e-mail address; private addresses are not published
identity_number_in_text = here stands an identity number of somebody, such as NIK, NIP or NUPTK; identity numbers are not published
phone_number_in_text = here stands a telephone number of somebody; private numbers are not published
email_address_in_text = this is an address at a host where people have theirs; private addresses are not published
email_address_in_text_hint = take it out if it is somebody’s own; the school’s own address belongs to `contact` in the school’s profile
private_contact_hint = write `{ $line }`, or remove this line; the office’s own number and address belong to `contact` in the school’s profile
private_contact_elsewhere_hint = take the number or address out; the office’s own belong to `contact` in the school’s profile
name_without_consent = a name is shown as a role, because its owner has not agreed to be named
name_of_listed_person_hint = if somebody listed in `{ $list }` is meant, write their id here, `{ $id }`: the role is shown without this warning, and the name as soon as they have agreed and `{ $show }` stands there
name_of_shown_guest_hint = if this is { $name } of another school, write the id here, `{ $id }`: the name is then shown, because by `{ $list }` its owner has agreed
name_of_listed_guest_hint = if this is the person listed in `{ $list }`, write the id here, `{ $id }`: the role is then shown without this warning, and the name as soon as they agree and `{ $show }` is written there
name_without_consent_hint = write the role alone, such as “teacher”, or put the person into `{ $list }` and write their id here; if the person has agreed, write `{ $show }` in `{ $list }`, or `{ $consent }` if every teacher in this file has
score_heading_named = these single values stand under people’s names, but consent is recorded for the values only; the site shows letters in place of the names
score_heading_named_hint = write a label without a name, such as `Teacher A` or `Class 7A`; if all of them agreed to be named, write `{ $consent }`
name_not_known = this is not known to be the name of somebody in `{ $list }` who has agreed to be shown, so only the role is shown, here and in the text
name_read_as = this is taken to be { $name }, who according to `{ $list }` has agreed to be shown
name_read_as_hint = to be sure, write the id, `{ $id }`; if somebody else is meant, write the full name or the role alone
name_of_never_named = nobody with the role “{ $role }” is ever named on the site; only the role is shown
never_named_in_list_hint = take this person out of the list; in a practice, write the role alone or how many they are
name_of_never_named_hint = take the name out and write the role alone, `{ $line }`, or how many they are, such as “5 { $counted }”
name_in_profile_hint = write only the post, such as “vice principal”; if the person has agreed, write the name with `{ $show }` in `{ $list }`
name_against_consent = by `{ $list }` this person has not agreed to be shown, so the consent told in this file does not hold for them, and only their role is shown
name_of_hidden_person_hint = if they have agreed, write `{ $show }` in `{ $list }`
name_of_hidden_guest_hint = if they have agreed, ask their school to write `{ $show }` in `{ $list }`
name_refused_here = by `{ $list }` this person has agreed to be shown, but this file says that teachers are not to be named, so only their role is shown
name_refused_here_hint = if their name may be shown in this practice, remove `{ $names }` from `{ $consent }`; if not, leave it as it is
name_refused_in_original = by `{ $list }` this person has agreed to be shown, but the original, `{ $file }`, says that teachers are not to be named, so only their role is shown
name_refused_in_original_hint = if their name may be shown in this practice, open `{ $file }` and remove `{ $names }` from `{ $consent }` there; if not, leave it as it is
name_taken_out = here stands the name of somebody who has not agreed to be shown according to `{ $list }`; the site shows a role in its place
name_taken_out_lines = here, and elsewhere in this file (line { $lines }), stands the name of somebody who has not agreed to be shown according to `{ $list }`; the site shows a role in its place
name_taken_out_hint = read the sentence with a word such as “teacher” in place of the name, and reword it if it sounds odd; if the person has agreed, write `{ $show }` in `{ $list }`
name_taken_out_word_hint = if the word is part of another name, such as that of a street, a school or somebody in history, write that other name in full beside the person in `{ $list }`, for example `{ $not_names }: [Budi Utomo]`, and it stays as it is
name_taken_out_author_hint = where the name is that of the author of a published work, the reference on the site has the role as its author, which no longer fits; name the work by its title, its year and its address alone, or ask its author for consent
name_in_site = here stands the name of somebody who has not agreed to be shown according to `{ $list }`; all pages of the site show a role in its place
name_in_site_hint = write only what the school or office is called; if the person has agreed, write `{ $show }` in `{ $list }`
name_left = this word is also part of the name of somebody who has not agreed to be shown, but it may mean something else, so it stays on the site, here and wherever it stands again in this file
name_left_lines = this word is also part of the name of somebody who has not agreed to be shown, but it may mean something else, so it stays on the site, here and elsewhere in this file (line { $lines })
name_left_hint = if that person is meant, write the role alone, such as “teacher”, or put a form of address such as “Mr” right before the name, with no other word between, and the role is shown; if not, leave it as it is
name_in_formula = a formula in this line shows the name of somebody who has not agreed to be shown
name_in_formula_hint = write the role in place of the name, for example `\text{"{"}teacher{"}"}`
name_in_file = `{ $name }` is not published, because in it, at line { $line } column { $column }, stands the name of somebody who has not agreed to be shown
name_in_file_somewhere = `{ $name }` is not published, because in it stands the name of somebody who has not agreed to be shown
name_in_file_hint = open that file with the program that made it or a text editor, write the role in place of the name, and save it; if the person has agreed, write `{ $show }` in `{ $list }`
name_in_curly_quotes = curly quotes stand around this name; the site shows it without them
guest_left = behind a form of address stands a word with a capital that may be the name of a person, but may be a place or a post as well, so it stays on the site
guest_left_hint = if it is the name of somebody who has not agreed to be shown, write the post alone, such as “head of the district”; if not, leave it as it is
name_left_in_file = in `{ $name }`, at line { $line } column { $column }, stands a word that is also part of the name of somebody who has not agreed to be shown; it may mean something else, so the file is published
name_left_in_file_somewhere = in `{ $name }` stands a word that is also part of the name of somebody who has not agreed to be shown; it may mean something else, so the file is published
name_left_in_file_hint = if that person is meant, write the role in place of the name in that file; if not, leave it as it is
photo_without_consent = this picture is not published, because somebody in it has not agreed: `{ $name }`
photo_without_consent_hint = ask for written consent, for a child from a parent or guardian, and write `{ $keys ->
        [en] consent: written
       *[other] izin: tertulis
    }`; or blur the faces and write `{ $keys ->
        [en] consent: not visible
       *[other] izin: tidak-tampak
    }`
photo_without_consent_elsewhere_hint = `{ $file }` says that there is no consent; if there is by now, change `{ $keys ->
        [en] consent
       *[other] izin
    }` there first
photo_consent_unread = this picture is not published, because it is not clear whether the people in it have agreed: `{ $name }`
photo_consent_unread_hint = the `{ $keys ->
        [en] consent
       *[other] izin
    }` of this picture cannot be read; mend its key or its value, for example `{ $keys ->
        [en] consent: written
       *[other] izin: tertulis
    }` or `{ $keys ->
        [en] consent: not visible
       *[other] izin: tidak-tampak
    }`
photo_consent_unread_elsewhere_hint = what `{ $file }` says about the consent for this picture cannot be read; mend it there first
photo_of_faulty_file_hint = `{ $file }` names this picture too and still has errors, which may hide what it says about consent; mend that file first
name_of_shown_person_hint = if { $name } is meant, write the id from `{ $list }`, `{ $id }`, or the full name as it stands there
name_in_address = the address of this page shows the name of somebody who has not agreed, because the file is called by it
name_in_address_hint = call the file otherwise, for instance with `padu rename`, which does not record an old address that holds the name
name_left_in_address = the address of this page holds a word that is also part of the name of somebody who has not agreed, because the file is called by it
name_left_in_address_hint = if that person is meant, call the file otherwise, for instance with `padu rename`; if not, leave it as it is
name_in_folder = the address of the page shows the name of somebody who has not agreed, because the folder of this file is called by it
name_in_folder_hint = call the folder otherwise, then mend the links that lead into it
name_in_old_address = this old address shows the name of somebody who has not agreed, and is still published as a page that leads on
name_in_old_address_hint = delete that address here; old links to it will then no longer find the page

## Addresses of pages

address_clash = this page has the same address as another file, because capitals make no difference: `{ $other }`
address_clash_generated = this address belongs to a page that Padu makes itself: `{ $address }`
address_of_own_files = this folder holds files that Padu makes itself: `{ $address }`
address_clash_vocabulary = this address belongs to the page of `{ $other }`: `{ $address }`
address_clash_vocabulary_hint = write another `address` for this vocabulary
address_clash_folder = `{ $address }` and `{ $other }` cannot be on one site: one would be a folder for the other
address_not_on_windows = this name works neither on Windows nor on most USB sticks, so the site cannot be copied there: `{ $address }`
address_not_on_windows_hint = rename the file or its folder without the signs `< > : " | ? * \` and without a full stop or space at the end, for example with `padu rename`
address_too_long = this address is too long: the name of a file has { $most } plain letters at most, `.html` included, and accented letters count double
address_too_long_hint = give the file or its folder a shorter name
address_too_long_old_hint = remove this address from `{ $key }`; no page can ever have been there
address_clash_hint = rename the file or its folder, and note the former address under `{ $key }` if the page has been published before
address_clash_files = the names of these two files differ by capitals alone, so they have one address and only one can be published: `{ $other }`, `{ $name }`
address_clash_files_hint = rename one of the files, and change the link to it

## The text

heading_order = this heading jumps from level { $last } to level { $level }: `{ $heading }`
heading_order_hint = begin this heading with `{ $marks }`
heading_order_group_hint = begin this heading with `{ $marks }`; those below it move up too, on line { $lines }
table_as_text = these lines are meant as a table, but run together as ordinary text: `{ $row }`
table_without_rule_hint = put a line in below the names of the columns: `{ $rule }`
table_rule_hint = there are { $columns } names of columns, so write the rule below them `{ $rule }`
table_apart_hint = write the rows one after the other without blank lines, with `{ $rule }` below the names of the columns
table_of_tabs_hint = write this row as `{ $row }`, below it `{ $rule }`, and then the other rows with the same strokes `|`
table_surplus = this row has { $cells } cells where the table has { $columns } columns, so the rest is not shown: `{ $text }`
table_surplus_hint = add the column to the first row and to the rule `|---|`, or join the cells; a stroke within a cell is written `\|`
table_is_workbook = this file is a workbook of Excel or LibreOffice and no table of text, so it cannot be read
table_is_workbook_hint = open it, choose Save as, then CSV UTF-8 (comma delimited); after that write the name of that `.csv` file in the practice
fix_table_rule = the rule below the names of the columns made to fit
formula_as_text = this formula cannot be set, so it is shown as it is written: `{ $formula }`
formula_as_text_hint = see that all are in pairs: `{"{"}` with `{"}"}`, `\left` with `\right`, `\begin` with `\end`, `$` with `$`; a dollar sign that is no formula is written `\$`
formula_unknown_command = nobody knows this command, so the whole formula is shown as it is written: `{ $name }`
formula_unknown_command_hint = commands are those of LaTeX, as in `\frac{"{"}a{"}"}{"{"}b{"}"}`, `\sqrt{"{"}x{"}"}`, `\times`; plain words are written `\text{"{"}…{"}"}`
formula_unknown_environment_hint = known are `aligned`, `cases`, `array`, `matrix`, `pmatrix` and others
formula_definition = a formula cannot make commands of its own, so all of it is shown as it is written: `{ $name }`
formula_definition_hint = write the formula out without this command
formula_in_field = formulas are set in the text alone, below the second `---`; here this stays as it is written: `{ $formula }`
formula_in_field_hint = write it in words or plain signs, as `f(x) = ax² + bx + c`
formula_too_large = this formula is too long or too deep to be set, so it is shown as it is written: `{ $formula }`
formula_too_large_hint = part it into several formulas
formula_too_wide = this formula asks for a distance or size of more than { $most }em, so it is shown as it is written: `{ $formula }`
formula_too_wide_hint = write a smaller one, as in `\hspace{"{"}2em{"}"}`
formula_unclosed = `$$` begins a formula here that does not end, so it is shown as it is written: `{ $formula }`
formula_unclosed_hint = put `$$` behind it too; a formula may hold no blank line, and dollar signs that begin none are written `\$\$`
formula_comment = the sign `%` hides the rest of a line in a formula, so this is not shown: `{ $text }`
formula_comment_hint = write the percent sign as `\%`
bullet_as_text = lines that begin with this sign do not become a list, and several of them run together into one paragraph: `{ $sign }`
bullet_with_other_space = the space after this sign is a word processor’s non-breaking space, so these lines become no list and run together into one paragraph; type it anew with the space bar: `{ $sign }`
escaped_number_hint = delete the backslash in each of the numbers, for instance `{ $line }`
number_as_text_hint = put a space after each number, as in `{ $line }`
fix_numbers = space after the numbers
label_joins_item = this line goes on with the item above it: `{ $line }`
label_joins_item_hint = put an empty line above it, so that something new begins here; if it belongs to the item, leave it
lines_of_labels = these lines, each with a label before its colon, run together into one paragraph on the page, from `{ $line }` on
lines_of_times = these lines, each of which begins with a time, run together into one paragraph on the page, from `{ $line }` on
lines_of_times_hint = begin each line with a hyphen and a space, for instance `{ $line }`, so that each stands on a line of its own; if they are one paragraph, leave them as they are
bullet_as_text_hint = begin each item with a hyphen and a space, for instance `{ $line }`
letter_as_text_hint = begin each item with a number and a full stop, for example `{ $line }`; letters begin no list in Markdown
note_missing = there is no note for this mark, so the page shows the mark as it is written: `{ $mark }`
note_missing_hint = write the note further down on a line of its own: `{ $mark }: …`; if there is none, remove the mark
note_as_text = this line is meant as a note, but it is shown as ordinary text: `{ $mark }`
note_below_text_hint = begin the line with `{ $mark }:`, and leave a blank line above it
note_again = the note in line { $line } has the mark `{ $mark }` already, so the page shows both as one note
note_again_hint = give this note another mark, such as `{ $mark }`, and write that behind the word it explains too; if they are one note, join them
note_unused = no mark `{ $mark }` stands in the text, so readers cannot tell what this note is about
note_unused_hint = write `{ $mark }` behind the word it explains, or remove the note
heading_without_space = the number signs need a space after them; without one, this line is no heading: `{ $heading }`
heading_by_hand = the page shows this line as an ordinary paragraph and not as a heading: `{ $heading }`
heading_by_hand_hint = if it is a heading, write `{ $text }`; if not, leave it as it is
heading_or_hashtag_hint = write `{ $text }`; if it is meant as a hashtag, leave it
heading_with_other_space = the space after the number signs is a word processor’s non-breaking space, so this line is no heading; type it anew with the space bar: `{ $heading }`
address_with_space = this address holds a space, so readers see its brackets and not the picture or link: `{ $address }`
address_with_bracket = a bracket in this address has no counterpart, so readers see its brackets and not the picture or link: `{ $address }`
theme_file_missing = this file of the theme is not there, so every page asks for it in vain: `{ $name }`
theme_file_missing_hint = put it into `{ $folder }`, or remove its name from here
idle_template = no page is made with this template: none of ours is called `{ $file }`, and no other template names it
idle_template_hint = a template takes the place of ours of the same name: { $files }
picture_with_size = a size stands behind the address of this picture (`{ $size }`), so readers see the brackets and not the picture
picture_size_hint = write `{ $text }`: pictures fit the width of the page by themselves
attributes_as_text = readers see `{ $text }` as text: it sets nothing here
attributes_hint = take it out; pictures fit the width of the page by themselves, and links need nothing more
missing_alt = this picture has no description, so readers who cannot see it do not know what it shows
missing_alt_html_hint = say what the picture shows in `alt="…"`, or write Markdown: `![description](picture.jpg)`
missing_alt_hint = write what can be seen between the square brackets, without pupils’ names, for example `![Pupils weigh rice at a table](weighing.jpg)`
picture_from_elsewhere = this picture is fetched from another site, but a page must be whole without the internet and must not give its readers away: `{ $address }`
picture_from_elsewhere_hint = if you may use it, save the picture in the same folder and write `![description](picture.jpg)`
unsafe_address = an address like this is kept off the page, because readers cannot tell where it takes them: `{ $scheme }`
unsafe_address_hint = use an address that begins with `https://`, `http://`, `mailto:` or `tel:`
unsafe_address_local = this address points at a file on your own computer, so nobody else can open it: `{ $address }`
unsafe_address_local_hint = copy the file into the same folder as the practice, then write `{ $link }`
unsafe_address_program = this address runs a program on the reader’s computer, so it is kept off the page: `{ $scheme }`
unsafe_address_program_hint = write the address of a page that begins with `https://`, or take the link out
unsafe_address_embedded = this picture is kept within the text as a row of code (`data:`) and not as a file, so the page does not show it
unsafe_address_embedded_hint = save the picture as a file in the folder of this practice, write `{ $picture }` with the name of that file, and delete the row of code
media_of_chat = this sign of WhatsApp stands where a photo or file was not copied: `{ $text }`
media_of_chat_hint = delete this line; if the photo is needed, save it in the folder of this practice and write `![description](photo.jpg)`
unsafe_element = this piece of HTML is taken out of the page, because it could disturb or harm readers: `<{ $name }>`
words_as_html = this `<` is read as HTML: `{ $text }`
words_as_html_hint = write `{ $text }`, or type a space after `<`
unsafe_attribute = this piece of HTML is taken out of the page, because it could disturb or harm readers: `{ $name }`
unsafe_attribute_hint = take `{ $name }` out of this piece of HTML, or write it all in Markdown
unsafe_frame_hint = write an ordinary link to its address, for example `[Video of making tape](https://video.example/tape)`
unsafe_html_hint = write Markdown, for example `**bold**` or `[text](address)`; if you only meant an angle bracket, write `&lt;`

## Marks of other programs in a text

hidden_note = a comment between two `%%` is published here, with all that stands in it
hidden_note_hint = write `<!--` in place of the first `%%` and `-->` in place of the second, or remove the comment
hidden_note_open = this `%%` begins a comment that does not end, so what stands in it is published
hidden_note_open_hint = write `<!--` before the comment and `-->` behind it, or remove it; a percent sign is written once
shortcode_as_text = no program fills this in here, so it is shown as it is written: `{ $text }`
shortcode_hint = remove it, with what closes it if there is any, and write yourself what was to stand here
shortcode_value_hint = write yourself what was to stand here
shortcode_part_hint = write here what it was to bring in; a box begins with a line `> [!note]`, and every line in it with `> `
shortcode_box_hint = write the box without this and what closes it: it begins with a line `> [!note]`, and every line in it with `> `
shortcode_code_hint = write `{ $text }` in the line above the code and `~~~` in the line below it
shortcode_link_hint = write `{ $text }` or `{ $page }`
stars_as_text = there is a space between `**` and its words, so the page shows the stars: `{ $text }`
mark_as_text = this mark is not known here, so it is shown as it is written: `{ $text }`
attributes_of_block_hint = take it out; the site takes care of how things look, and a heading has its address by itself
contents_as_text = no table of contents is made here, so this line is shown as it is written: `{ $text }`
formula_of_latex = a formula between `{ $open }` and `{ $close }` is not set, so it is shown as it is written
formula_of_latex_hint = write `{ $mark }` in place of both marks
formula_environment_hint = write `$$` before `{ $open }` and behind `{ $close }`
formula_other_environment_hint = write the formula between two `$$`; one of several lines stands between `\begin{"{"}aligned{"}"}` and `\end{"{"}aligned{"}"}`
formula_reference = no number is filled in for this reference here, so it is shown as it is written: `{ $text }`
formula_reference_hint = write yourself what it refers to, as in `formula (1)`

## site.yaml, themes and packs

wants_keys = keys with values are expected here, for example `title: Collaboration portfolio`
wants_pairs = `{ $key }` takes pairs of a key and a value
wants_text_without_keys = the value of this key must be one text after the colon, without keys such as languages in it: `{ $key }`
wants_text = the value of this key must be one text after the colon, not a list: `{ $key }`
wants_language = `{ $key }` must be the code of a language: { $words }, or another code of two letters such as `su`, not `{ $value }`
wants_one_of = `{ $key }` must be one of { $words }, not `{ $value }`
wants_web_address = the site’s address must be complete, for example `https://portfolio.example/`, not `{ $value }`
wants_colour = a colour is a name in small letters and a code, like `accent: "#1f4e79"`, not `{ $value }`
settings_sources = `{ $key }` is not used yet, so no portfolio is taken from there
settings_sources_hint = copy what is in the `content` folder of each school into a folder of its own in `{ $content }`, such as `{ $content }/example-school-1`, then delete this line
settings_twice_hint = delete the line that does not count
settings_text_hint = write one text after the colon, in quotation marks if it holds a colon itself
settings_keys_hint = write each setting on a line of its own, its key first
settings_one_of_hint = choose one of these words, or delete the line to keep the default
settings_language_hint = write its code of two letters, or delete the line
settings_colour_hint = write `#` and six digits from 0 to f, in quotation marks
settings_check_hint = delete this line, or write `error`
unknown_check = there is no check of this name: `{ $key }`
check_stays_error = this check always stays an error, because without it the page would be wrong or people could be harmed: `{ $code }`
unknown_theme = there is no such theme; use { $names }, or put your own into the folder `themes/`: `{ $name }`
low_contrast = text in this colour is hard to read: `{ $name }` (`{ $colour }`) on paper `{ $ground }` has a contrast of only { $whole }.{ $tenth } to 1, and 4.5 is the least
unknown_pack = there is no such pack; use { $names }, or put your own into the folder `packs/`: `{ $name }`
unknown_language = a site cannot be made in this language yet; use { $languages }: `{ $language }`
unknown_language_hint = another language can be added by putting its words into `{ $file }`
unknown_colour = the theme `{ $theme }` has no colour of this name, so it is not used: `{ $name }`
template_fails = no page can be made with this template: `{ $reason }`
template_syntax = this template cannot be read, so the pages that use it cannot be made: `{ $reason }`
pack_wrong_form = what stands here does not have the form it should have, so this file is not used
pack_wants_text = one text belongs below `{ $key }`
pack_wants_text_hint = put it in quotation marks: `"{ $text }"`
pack_wants_flag = `{ $key }` is either `true` or `false`
pack_wants_number = `{ $key }` is a whole number, for example `2`
pack_wants_numbers = `{ $key }` is a list of whole numbers, for example `[7, 8]`
pack_wants_list = `{ $key }` is a list, for example `[…, …]`
pack_wants_map = `{ $key }` holds keys with their values, for example `{ $example }`
pack_wants_by_language = `{ $key }` is written for each language, for example `{"{"}id: …, en: …{"}"}`
pack_wants_lists_by_language = `{ $key }` is a list for each language, for example `{"{"}id: […, …], en: […]{"}"}`
pack_wants_one_of = `{ $key }` does not know this word: `{ $word }`
pack_is_the_list = `{ $word }` cannot be an `id`: that name belongs to the page of the list
pack_not_an_address = this word becomes the name of a file of the site, so it cannot hold slashes, colons or other characters that computers refuse: `{ $word }`
pack_name_of_windows = no file can have this name, which Windows keeps for itself: `{ $word }`
pack_not_an_address_hint = use only letters, digits and hyphens, for example `{ $word }`
pack_unknown_vocabulary = there is no vocabulary of this name: `{ $word }`
pack_own_list_hint = if it is a list of this site’s own that is not there yet, make a file `{ $file }` with the keys `id: { $word }`, `names` and `terms` in it
pack_unknown_part = the page of this kind has no part of this name, so nothing is shown for it: `{ $word }`
pack_unknown_field = this kind has no field of this name: `{ $word }`
pack_unknown_schema_type = schema.org has no such type of a work or an event: `{ $word }`
pack_status_without_stage = this word does not say how far a text that has it has come, so none of them is published: `{ $word }`
pack_status_without_stage_hint = add `stage` to it, with one of these: { $words }
words_unreadable = these words of the interface cannot be read, so they are not used
words_unreadable_hint = write each as `key = words` on a line of its own; words that go on in the next line begin there with a space, and a brace that opens is closed
unknown_word = no text of the interface has this name, so these words stand nowhere: `{ $key }`
pack_no_families_hint = this vocabulary is not divided into groups; remove this key, or name its groups under `families` of the list first
pack_unknown_family = this vocabulary has no group of this name: `{ $word }`
pack_taken_word = this word already belongs to `{ $other }`, so it is not clear which of them is meant: `{ $word }`
pack_taken_word_hint = remove the word from one of them
pack_word_of_ours = this word is now known to Padu itself, as `{ $other }`; on this site it still means `{ $own }`: `{ $word }`
pack_word_of_ours_hint = if both mean the same, remove `{ $own }` from this file and use `{ $other }`; if not, remove the word from this file or choose another one
pack_taken_key = this key already belongs to `{ $other }`, so authors could not fill in both: `{ $word }`
pack_taken_key_hint = choose another key, for example `{ $word }`
pack_taken_id = this id is already used in `{ $place }`: `{ $word }`
pack_taken_id_hint = choose another id; if this is to stand in place of the built-in one, call the file `{ $file }`
pack_taken_id_of_own_hint = choose another id, or remove one of the two
pack_unread = nobody looks for files of a pack here, so what is in it is not used: `{ $place }`
pack_unread_near_hint = rename it to `{ $name }`
pack_unread_yml_hint = call the file `{ $name }`
pack_unread_hint = kinds of practice belong into `{ $pack }kinds/` and lists of words into `{ $pack }vocabularies/`
pack_stray_file = this file is no part of a pack, so it is not used: `{ $name }`
pack_stray_file_hint = kinds of practice and lists of words are files that end in `.yaml`; move this one elsewhere, or delete it
pack_no_terms = this vocabulary is empty, so that no word at all is known any more: `{ $key }`
pack_no_terms_hint = write its words; if you only want to add some, write `adds_to: { $id }` in a file of another name

picture_uncleaned = place and time cannot be taken out of a { $kind } picture, and not every browser shows it, so it is not published: `{ $name }`
picture_uncleaned_hint = save the picture as JPG or PNG first, then change its name here
file_empty = this file is empty, so it is not published: `{ $name }`
file_copy_hint = copy the file once more from where it came from, and wait until that is done
file_unopened = this file cannot be opened ({ $reason }), so it is not published: `{ $name }`
file_unopened_hint = see whether another program uses the file, whether it is locked, or whether only somebody else may open it, and try again
picture_empty = this picture’s file is empty, so it is not published: `{ $name }`
picture_cut_off = this picture’s file stops before its end, so it is not published: `{ $name }`
picture_copy_hint = copy the photo once more from the camera, the phone or the chat it came from, and wait until that is done
picture_unreadable = this file does not hold a picture that browsers can open, so it is not published: `{ $name }`
picture_save_hint = open the photo in a picture program and save it as JPG or PNG; renaming the file is not enough
picture_otherwise = this file holds a { $kind } picture, unlike the ending of its name, so it is not published: `{ $name }`
picture_otherwise_hint = rename the file to `{ $name }`, then write that name here
drawing_unreadable = this file does not hold a whole SVG drawing, so it is not published: `{ $name }`
drawing_too_large = this SVG drawing is too large to be checked, so it is not published: `{ $name }`
drawing_too_deep = groups lie too deep within groups in this SVG drawing for it to be checked, so it is not published: `{ $name }`
drawing_hint = save the drawing once more from the program it comes from, as plain SVG below 512 kB or as PNG
drawing_deep_hint = open the drawing in the program it comes from and ungroup it, or save it as PNG
no_picture = this file is no picture, so it cannot be shown as one: `{ $name }`
no_picture_in_text_hint = take away the exclamation mark before it to make a link that readers can open; if it does hold a picture, save that as JPG or PNG first
no_picture_in_field_hint = write it under `{ $key }`, so that readers can open it: `{ $key }: [{ $name }]`; if it does hold a picture, save that as JPG or PNG first
no_picture_as_logo_hint = save the logo as PNG, JPG or SVG and write the name of that file here
unsafe_file = a browser or computer could run a file such as `{ $name }`, so it is not published
unsafe_file_hint = save its content as PDF, picture or text and link to that file
address_clash_old = another page already has the old address `{ $address }`: `{ $other }`
address_clash_old_hint = remove this address from `{ $key }`; an address can lead to one page only
address_clash_own = this is the present address of this page, not a former one: `{ $address }`
address_clash_twice = this old address has been written before, because capitals make no difference: `{ $address }`
address_clash_own_hint = remove this address from `{ $key }`
address_clash_again = the old address `{ $address }` is that of `{ $other }`, which has the same title and date: the practice seems to have been delivered again under its old file name
address_clash_again_hint = keep one of the two: copy what is new in `{ $other }` into this file and delete `{ $other }`; if they are two activities, take this address out of `{ $key }`
address_clash_translation_hint = remove `{ $key }` from this translation: the original is enough, and readers choose their language there
missing_alt_lines_hint = write every picture on a line of its own, with one sentence about what can be seen in place of `…`:
    { $form }
missing_alt_field_hint = write `{ $form }`, with one sentence about what can be seen in place of `…`
missing_alt_key_hint = write `alt` instead of `{ $written }`
missing_alt_below_hint = add a line below `{ $file }:`, in line with it: `alt: "…"`, with one sentence about what can be seen in place of `…`

## What `padu check --fix` mends

fix_replace = `{ $old }` becomes `{ $new }`
fix_quote = the value gets quotation marks
fix_straight_quotes = curly quotation marks become straight ones
fix_fence = the lines around the keys become `---`
fix_foreign_keys = the keys at the top of the file are written as YAML
fix_hidden_note = the comment stands between `<!--` and `-->`
fix_attributes_of_block = the braces on a line of their own or behind a heading are taken out
fix_formula_marks = the formula stands between two `{ $mark }`
fix_space = a space is added
fix_dashes = the sign before each item becomes a hyphen and a space
fix_angle_brackets = `<` and `>` are written as `&lt;` and `&gt;`
fix_angle = the address with a space or bracket is put between `<` and `>`
fix_picture_size = the size behind a picture’s address is taken out
fix_attributes = the braces behind the picture or link are taken out
fix_outdent = a space too many is removed
fix_dash_for_nothing = its hyphen taken out, so that it is empty
fix_tabs = every Tab at the start of a line becomes { $width } spaces
fix_tab_out = every Tab at the start of a line is taken out
fix_year = the year gets all four digits: `{ $year }`
fix_decimal = the decimal comma becomes a point
fix_semicolons = commas separate the values in the braces, and decimals have a point
fix_coordinates = latitude and longitude change places
fix_one_language = all keys are written in one language
fix_heading = this heading and those below it move up { $levels ->
    [one] { $levels } level
   *[other] { $levels } levels
}

## New names (padu rename)

rename_settings = nothing was renamed, because `site.yaml` or another file that sets up the site cannot be read; mend what is named above first
rename_unknown = there is no practice or page with this name: `{ $name }`
rename_school = a school is named by its folder, and `padu rename` moves only practices and pages: `{ $folder }`
rename_school_hint = rename that folder in your file manager, then run `padu check`: it names file and line of every reference `{ $school }/…` that has to change. All addresses of the school change too, so old links from outside no longer arrive, except at pages that record theirs in `old_addresses`
rename_translation = this file is a translation and always goes with its original; name that one: `{ $path }`
rename_bad_name = a file name may hold letters, digits, hyphens and underscores only, and must not be `school`: `{ $name }`
rename_same = the file is there already: `{ $path }`
rename_exists = there is another file in that place, so nothing was moved: `{ $path }`
rename_folder_unknown = this folder is no kind of practice, no school, and does not exist: `{ $name }`
rename_unreadable = nothing was renamed, because these files may refer to it, but their keys cannot be read; mend them first: { $paths }
rename_cannot_rewrite = nothing was renamed, because the reference `{ $name }` in `{ $path }` cannot be rewritten with certainty
rename_strays = nothing was renamed, because a reference in this file would lead to another page: `{ $path }`
rename_breaks = nothing was renamed, because it would cause the new problems above
