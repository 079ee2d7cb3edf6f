## Words of the pages. Keys without values are read by templates as `t.key`.

site_title = Collaboration portfolio
language_name = English
home = Home
skip_link = Skip to content
navigation = Main navigation
breadcrumb = Breadcrumb

## Folders of generated pages

folder_schools = schools
folder_practices = practices
folder_people = people
folder_series = series

## Navigation

nav_schools = Schools
nav_practices = Practices
nav_kinds = Kinds
nav_subjects = Subjects
nav_people = People
nav_series = Series

## Practices

school = School
subjects = Subjects
subject = Subject
roles = Roles
contact_via = Contact through
team = Team
a_teacher = teacher
licence = Licence
date = Date
kind = Kind
pictures = Pictures
attachments = Attachments
sources = Sources
citation_label = How to cite
# The title has its full stop, or a question mark of its own.
citation_of_site = { $school }. ({ $year }). { $title }
citation = { $school }. ({ $year }). { $title } In { $site }.
series = Series
series_title = Series { $name }
series_about = Practices that belong to one process, at one school or several.
related = Related practices
earlier = Earlier at this school
later = Later at this school
also_in = Other language:
round = Round { $number }
people_counted = { $count } people
step_done = done
step_told = recorded
step_untold = not recorded yet
step_open = open
step_next = next
step_called_off = called off
step_passed = not recorded
not_available = not available
not_available_title = { $title } (not available)
yes = yes
no = no
not_yet = not yet

relation_based_on = Adapted from
relation_based_on_back = Adapted by
relation_follows = Follows
relation_follows_back = Followed by
relation_observes = Observes
relation_observes_back = Observed in
relation_uses_map = Uses the map
relation_uses_map_back = Used by
relation_related = Related
relation_related_back = Linked from
relation_mentions_back = Mentioned in

session = Lesson
sessions_caption = Who did what in each lesson
cycle = Cycle
mean = Mean
lowest = Lowest
highest = Highest
groups = Number of groups
aggregate_note = Values of single groups are not shown, because a group can point to one person.
interdisciplinary = Across disciplines
interdisciplinary_note = Filled from the spokes of its activity map.
partnership = Learning partnership
measure = Measure
before = Before
after = After
change = Change
points = { $number } points
part = Part
share = Share
total = Total
total_of = total { $sum }%
criterion_below = { $name } below { $limit }
criterion_from = { $name } from { $limit }

## Lists

latest = Latest
all_practices = All practices
practices_count = practices
schools_count = schools
by_kind = By kind
by_subject = By subject
by_region = By region
practices = Practices
practices_here = Practices at this school
people = People
people_about = Teachers and partners who agreed to be shown. Everybody else is named by role.
contact = Contact
pages_of_list = Pages of the list
previous = Previous
next = Next
title_with_page = { $title } (page { $number })
nothing_yet = No practices yet.
profile_held_back = The profile of this school is being mended and is not available for the moment.
practices_held_back = The practices of this school are being mended and are not available for the moment.
practices_partly_held_back = Some practices of this school are being mended and are not in this list yet.
feed = Feed
partners = Meets with
how_to = How to do it
steps = Steps
steps_of = Steps
when = When to use it
rules = Rules
note_elsewhere = Elsewhere
other_models = Other models
untried = Not recorded anywhere yet:
source_of_description = Source of the description
person_description = { $name }, { $school }
logo_of = Logo of { $school }

## Notices

not_found = Page not found
not_found_about = This address is not on this site. The page may have moved, or there is a typing slip.
withdrawn = Practice withdrawn
withdrawn_about = The school has withdrawn the practice that was at this address.
withheld_about = The pages and practices of this school are not available yet. Its list of people has to be mended first, so that no name is shown without its owner’s consent.
moved = Page moved
moved_about = This page has a new address.
go_home = To the home page

## Text

table = Table
code = Code
formula = Formula
footnote = Footnote
footnotes = Footnotes
footnote_back = Back to reference
task_done = done
task_open = not done
alert_note = Note
alert_names_note = note, info
alert_tip = Tip
alert_names_tip = tip, hint
alert_important = Important
alert_names_important = important
alert_warning = Warning
alert_names_warning = warning, attention
alert_caution = Caution
alert_names_caution = caution, danger

## Foot

made_with = Made with Padu from plain files
data_files = Data
data_about = The content of this site as files to download: open them in a spreadsheet, work with them, or let another program read them.
data_tables = Tables for spreadsheets (CSV)
data_programs = For other programs
data_practices_about = All practices, one a row: school, kind, title, date, subjects, grades, series and address.
data_schools_about = All schools: national number, type, ownership, region and number of practices.
data_pairs_about = How often two subjects meet in one practice.
data_coverage_about = Which kinds of practice each school has, and when the latest was.
data_catalogue_about = All schools and practices with lasting ids, as JSON.
data_feed_about = The newest practices, for feed readers (Atom).
data_portfolio_about = All that the pages of one school show: every key, the texts, and the people who agreed to be shown. Each school has a file of its own, `data/portfolio.json` in its folder; this link is one of them.
data_keys = What this file holds
data_words = What the codes mean:
data_csv = Columns are separated by commas, the first row names them, and the letters are UTF-8. In Excel open them by Data → From Text/CSV, with UTF-8 and the comma.
data_csv_values = Dates are year-month-day. Several values in one cell are separated by spaces. An empty cell means that the author wrote nothing. A text that could be taken for a formula begins with a single quote (`'`).
data_json = JSON files have English keys. What is absent is left out; keys and values are the same in a site of any language.
data_codes = Codes
data_codes_about = Kinds, subjects, phases, roles, licences and other terms stand by their codes, such as `activity-map` or `kimia`, which stay the same when a name changes. Regions stand by the code of the Ministry of Home Affairs, such as `51.08`. What each term means is explained here:
data_left_out = What is not here
data_left_out_about = The data hold what the pages show and no more. Names of people who have not agreed are replaced by their role, and photos without consent are left out. Pupils’ results are given as mean, lowest and highest, unless single groups may be shown. The statements of consent themselves are kept back. Drafts, withdrawn practices and translations do not count as practices.
data_key_id = Lasting id of the practice: school, folder and file name, such as `sma-1/peta/tape`.
data_key_school = Lasting id of the school, which is the name of its folder.
data_key_kind = Kind of practice.
data_key_title = Title.
data_key_date = Date, or the first day.
data_key_end_date = The last day, if there are several.
data_key_subjects = Subjects, with those of the spokes of a map.
data_key_grades = Grades, as numbers.
data_key_series = Name of the series.
data_key_language = Language of the page: `id`, `en` and so on.
data_key_address = Address of the page, counted from the home page of the site.
data_key_licence = Licence of the practice, of its school or of this site.
data_key_phases = Phases, as written or as they follow from the grades.
data_key_teachers = How many teachers, principals and companions the team has, those without a name included; a role without a number counts as one.
data_key_name = Name of the school.
data_key_npsn = National school number, eight characters. Read it as text in a spreadsheet, or leading zeros are lost.
data_key_school_type = Type of school.
data_key_ownership = State or private.
data_key_region = Region code. Read it as text in a spreadsheet, or `51.10` becomes `51.1`.
data_key_practices = Number of practices.
data_key_subject = The first subject.
data_key_other_subject = The second subject.
data_key_pair_practices = Number of practices that hold both.
data_key_kind_practices = Number of practices of this kind at the school.
data_key_latest = Date of the latest practice of this kind.
data_key_version = Number of the form of the file. It grows when an older program would misread it.
data_key_site_title = Title of the site.
data_key_schools_list = Schools with the keys of `schools.csv`, and `hash`.
data_key_practices_list = Practices with the keys of `practices.csv` from `id` to `address`, and `summary`, `terms` and `hash`.
data_key_terms = Other terms that the practice uses, by their list.
data_key_hash = Fingerprint of the source file; it changes when the file does.
data_key_school_object = The school: keys as in `schools.csv`, then `licence`, `contact`, `coordinates`, `logo`, `hub`, `people` and `text`.
data_key_portfolio_practices = Practices: `id`, `path` (the address within the school’s folder), `kind`, `language`, `licence`, `fields` and `text`.
data_key_fields = All keys of the practice by their English names, such as `team`, `nodes`, `decisions`. Other practices and schools stand by their ids.
data_key_text = The author’s text in Markdown.
data_key_person = Somebody. There is an `id` if the person agreed to be shown; otherwise `name` is what they are called, such as “Teacher A”.
data_key_own_words = Words of the author where an id stands otherwise, such as a partner outside this site.
data_key_percent = A number that the author wrote with a percent sign.

## Pictures

picture_map = Activity map: { $activity }
picture_map_about = { $activity } in the middle with { $count } subjects around it. The table below says the same.
picture_day = Day { $day }
picture_data = data: { $text }
picture_days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
picture_grades = grade { $grades }
picture_ring = Stages: { $names }
picture_ring_about = { $done } of { $count } stages have been gone through.
picture_ring_told = { $done } of { $count } stages are recorded here.
picture_steps = Steps: { $names }
picture_room = Room plan: { $model }
picture_room_about = Where each teacher is in the room in each lesson.
picture_lessons = Lesson { $numbers }
room = Classroom
room_before_lessons = Its lessons have not been noted yet.
picture_free_table = Table without a teacher: pupils work on their own.
picture_change = Change in { $measure }
picture_change_about = The mean of each cycle with its lowest and highest value; the table has the figures.
picture_change_means = The mean of each cycle; the table has the figures.
picture_change_groups = The value of each group from cycle to cycle, all on one scale; the table has the figures.
picture_mean = mean
picture_spread = lowest to highest
picture_begins = the vertical axis begins at
picture_range_to = to
picture_before_after = Before and after: { $names }
picture_shares = Shares: { $name }
picture_from = { $name } ≥ { $limit }
picture_below = { $name } < { $limit }

## The web

folder_matrices = matrices
folder_by_name = name
folder_by_kinds = kinds
folder_by_latest = newest
folder_shared = who-else
folder_shared_activity = activity
folder_shared_topic = topic
folder_timeline = timeline
folder_regions = regions
folder_unplaced = not-stated
folder_pages = pages
nav_pages = Pages
pages_about = Handbooks, what there is to know about the school, and the other pages of this site.
folder_explore = explore

nav_explore = Explore
nav_timeline = Timeline
nav_regions = Regions
explore_about = Other ways into the portfolio: by time, by place, and by what meets.
explore_web = How it hangs together
explore_words = By term

who_else = Who else does this?
neighbourhood = Around this practice
alike = Similar practices
why_activity = the same activity: { $name }
why_series = the same series: { $name }
why_topic = the same topic: { $name }
why_keyword = the same keyword: { $name }
why_pair = also brings { $first } and { $second } together
why_term = the same { $vocabulary }: { $name }
why_term_alone = also { $name }
why_school = also from { $name }
why_region = also in { $name }
near_province = in the same province
near_regency = in the same regency or city
near_district = in the same district
near_village = in the same village
and_more = and { $count } more
count_more = { $count } more
count_more_than = over { $count } more
the_rest = The rest:
shared_activity_about = Practices with this activity, by the region of their school.
shared_topic_about = Practices with this topic, by the region of their school.

maps_here = Activity maps
maps_newest = Newest activity maps
other_practices = Other practices
phases_here = Phases
look_for = What to look for
examples = Examples
legal_text = Text of the licence
coverage = Coverage
coverage_here = In { $count } of { $schools } schools so far
teachers_here = Teachers who agreed to be shown
roles_here = Roles in the team
missing_here = Pairs still missing
missing_pair = No practice brings { $name } together with these subjects yet, though they are taught in the same phases. Might your school be the first?
missing_pair_of_any_phase = No practice brings { $name } together with these subjects yet. Might your school be the first?
missing_partner = No practice brings { $name } together with another subject yet. Might your school be the first?
missing_ways = How to begin:
pair_title = { $first } and { $second }
pair_about = Practices that bring { $first } and { $second } together.

matrix_subjects = Subject × subject matrix
matrix_subjects_about = How many practices bring two subjects together. Every number opens its list; a ring is a pair of which nothing is recorded yet.
matrix_subjects_picture = Rows and columns are subjects; the number where they meet is how many practices there are, a ring a pair of which nothing is recorded yet. Hatched cells are no pair: there a subject would meet itself. The table holds the same.
matrix_filled = Number of practices
matrix_empty = Nothing recorded yet
matrix_empty_or_mended = Nothing recorded yet, or being mended
matrix_mended = being mended
held_back_uncounted = Practices that are being mended are not counted yet.
matrix_alone = The same subject, no pair
matrix_coverage = School × kind matrix
matrix_coverage_about = Each school's practices by kind: how many, and when the latest was. It shows what is not recorded here yet; it is no ranking.
matrix_as_table = As a table
matrix_as_file = Download as a file
order_label = Sort
order_by_region = By region
order_by_name = By name
order_by_kinds = Fewest kinds first
order_by_latest = Newest first

timeline_about = Practices by school year and semester.
years_here = School years
year_of_kind = { $kind } · { $year }
year_by_kind = Filter by kind
all_kinds = All kinds
earlier_year = Earlier school year
later_year = Later school year

regions_about = Schools and practices by province; the number in a tile is that of schools.
regions_within = Schools and practices in { $name } by regency and city.
region_counts = { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
}, { $practices ->
    [one] { $practices } practice
   *[other] { $practices } practices
}
region_about = { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
}, { $practices ->
    [one] { $practices } practice
   *[other] { $practices } practices
}.
regions_without = No schools yet from { $names }.
regions_without_known = No schools known yet from { $names }.
unplaced = Region not stated yet
unplaced_about = Where these schools are is not known yet, so they count in no region yet. For their authors: one line in `school.md` is enough, such as { $line }. { $help }

teacher_label = Teacher { $letter }
teacher_of = { $subject } teacher
picture_regions = Map of provinces
picture_regions_about = Each tile is a province with its number of schools. The list below holds the same.
picture_series = Series { $name } in time
picture_series_about = The practices of this series by date. The list below holds the same.

## The glossary

folder_glossary = glossary
glossary = Glossary
glossary_about = What every word of this site means, and what to write for it in the file of a practice.
glossary_lists = Lists of words
glossary_rest = Other words
glossary_keys = Written under
glossary_words = Write
glossary_words_or = or
glossary_back = All lists

## The author's guide

folder_guide = how-to-write
folder_problems = problems

guide = How to write
guide_about = One page for each kind of practice: a finished example, its source, the meaning of every key, and a scaffold to download.
guide_kinds = Kinds of practice
guide_help = When you are stuck
guide_keys = Keys for all kinds
guide_keys_about = These keys may stand in any practice. Write only what is of use to a reader.
explore_guide = For authors
explore_data = To work with yourself
writing_title = How to write: { $kind }
write_one = Write one yourself
download_scaffold = Download a scaffold
guest_of = Taking part at other schools
pages_of_school = Other pages
unfinished = Cycles still open
stage_reached = { $done } of { $all } stages gone through, the last { $stage }
seeking = Schools looking for partners
try_it = Try it at your school
scaffold_about = The plan of this practice as a scaffold to write on: what was filled in as team, dates, pictures and results is left out. The text of the plan may still mention names, dates or figures, so read it through before you use it.
download_as_scaffold = Download as a scaffold
scaffold_after = This scaffold was made from “{ $title }”, { $school }, licensed { $licence }. It holds the plan alone: fit it to your school, then tell what really happened.
# What a practice that was taken over says of its source; an address may follow.
scaffold_source = { $citation } Licence: { $licence }.
writing_start = To begin
writing_start_folder = Keep the file in the school’s folder, inside
writing_start_scaffold = The scaffold holds the required keys and questions that guide you. Any text editor will do to write in place of the dots.
writing_start_command = On a computer with Padu, this command makes the same file in the right place:
writing_example = A finished example
writing_result = What readers see
writing_source = What you write
writing_required = Required keys
writing_own = Keys of this kind
writing_common = Further keys that every kind takes are on the page
writing_sections = Parts of the story
writing_sections_about = A part’s heading begins with two number signs. Their order is free, and you may add others.
writing_problems = If Padu finds a problem, its meaning and its remedy are on the page
key_required = required
key_form = Form
key_words = Choices
problems = Problems and how to mend them
problems_about = What every code that Padu names means, why it matters, and a wrong and a right example.
problems_errors = Errors: must be mended
problems_warnings = Warnings: better mended
problems_hints = Hints

form_text = one line of text
form_texts = one sentence, or a list with a - before each item
form_words = words, as a list or separated by commas
form_date = a date: 2024-08-05, 5 August 2024, or Monday, 5 August 2024
form_period = two months with a slash (2024-10/2024-12), or words
form_duration = a length of time: 4 JP, 90 minutes, 2 hours
form_count = a whole number, such as 3
form_yes_no = yes or no
form_term = one of the choices
form_terms = one or several of the choices, as a list or separated by commas
form_grades = numbers or Roman numerals: 10, VII, 7-9
form_days = numbers from 0 or 1: 1, 1-3, [0, 3]
form_practice = a practice’s file name without .md, or school/file-name
form_school = a school’s id, or its name
form_file = the name of a file in the same folder
form_address = a full web address with https
form_coordinates = latitude, then longitude: [-8.1, 115.2]
form_stages = the date of each stage, or yes, or called off where the cycle was given up: {"{"}stage: date, …{"}"}; several rounds are a list, each begins with a - and has a name: - {"{"}name: round 1, stage: date, …{"}"}
form_map = several keys beneath it, indented by two spaces
form_records = a list; each item begins with a - and has keys of its own
