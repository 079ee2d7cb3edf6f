## Words of the commands.

error = error
warning = warning
hint = hint
hint_word = hint
building = Building the site …
built = { $written ->
    [one] { $written } page or file
   *[other] { $written } pages and files
} written, { $unchanged } unchanged, { $removed } removed; { $practices ->
    [one] { $practices } practice
   *[other] { $practices } practices
} of { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
}; { $seconds } s; in the folder `{ $folder }`
blanks_counted = { $count } blanks of this file are still to be filled; this is the first
blanks_counted_required = { $count } blanks of this file are still to be filled, required ones among them, so that this practice is not published yet; this is the first
blanks_counted_hint = `padu check { $path }` shows them all
hints_wait = { $count ->
    [one] { $count } hint; `padu check` shows it
   *[other] { $count } hints; `padu check` shows them
  }
output_foreign = the output folder holds a file that Padu did not write and that would be lost: `{ $path }`; choose another folder with `--output`, or move that file away first
output_in_sources = the site cannot be written to `{ $path }`: your own files are there; choose another folder, such as `public`
output_unknown = Padu cannot tell whether it wrote `{ $path }`, because the list of its files in that folder, `{ $list }`, cannot be read; move what is yours out of the folder, delete the folder, then build again
output_linked = Padu makes a folder `{ $path }` and deletes in it what it no longer needs, but a link or a file has that name; take it away or give it another name, then build again
output_busy = another build is writing to `{ $path }`; wait until it has finished, then build again
output_in_report = the site cannot be written to `{ $path }`: that folder tells schools what to mend; choose another folder, such as `public`
report_foreign = the folder `report` is for what schools have to mend, and holds a file that Padu did not write and that would be lost: `{ $path }`; move that file elsewhere, or delete it where it is an old report, then build again
report_busy = another build of this site is writing the report in `{ $path }`, so that it is not brought up to date this time; the site is built all the same
report_refused = there is no permission to write the report in `{ $path }`, so that it is not brought up to date; the site is built all the same, and `padu check` shows all that needs mending
drafts_wait = { $count ->
    [one] { $count } draft is not on the site; `--drafts` includes it
   *[other] { $count } drafts are not on the site; `--drafts` includes them
  }
errors_of_drafts = the errors above are in drafts only, so the site was built without these; mend them before you publish
not_built = the site was not built; the old one is untouched
not_built_yet = the site was not built; mend what is named above, then build again
stopped_by_strict = with `--strict`, warnings and errors in drafts stop the site too
quarantined = { $count ->
    [one] { $count } practice or page was left out because of errors; see `report/index.html`
   *[other] { $count } practices or pages were left out because of errors; see `report/index.html`
}
quarantined_without_report = { $count ->
    [one] { $count } practice or page was left out because of errors; they are told above
   *[other] { $count } practices or pages were left out because of errors; they are told above
}
report_title = What needs mending
report_about = { $count ->
    [0] No page is held back by errors. These schools still have something that should be mended; their pages name file, line and remedy.
    [one] One practice or page is not on the site yet because of errors in it or in a file it uses, such as the list of people. Warnings and hints hold nothing back, save a required part that is not filled: its practice is still a draft. The school’s page names file, line and remedy.
   *[other] { $count } practices or pages are not on the site yet because of errors in them or in files they use, such as lists of people. Warnings and hints hold nothing back, save a required part that is not filled: its practice is still a draft. Each school’s page names file, line and remedy.
  }
report_no_school = Outside the schools’ folders
report_school_page = This school’s page on the site
report_profile = Profile of { $school }
report_held_back = Not on the site yet
report_held_back_about = The errors below hold the page back. Once all of them are mended, it appears when the site is next built. An error of syntax can hide others in the same file, so run `padu check` once more.
report_held_elsewhere = This file is another school’s. Once that school has mended it, the page appears when the site is next built.
report_others = To be mended
report_others_about = These hold no page back; all of it is on the site.
report_drafts = Still drafts
report_drafts_about = These are not on the site: their status is `draft` or `review`, or a required part is not filled. Published with errors, a page stays held back until they are mended.
report_hints = Hints
report_hints_about = For whenever there is time; all of it is on the site.
report_only_hints = Nothing but hints
report_line = line
report_count_held_back = { $count ->
    [one] one page not on the site
   *[other] { $count } pages not on the site
  }
count_problems = { $counts } in { $files ->
    [one] { $files } file
   *[other] { $files } files
}
count_errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count_warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count_hints = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
}
part_fine = no errors or warnings in `{ $path }`
no_such_path = there is no such file or folder: `{ $path }`
path_outside_content = `{ $path }` does not belong to the content of this site; name a file or folder within `{ $folder }`, or `site.yaml`
all_fine = { $practices ->
    [one] { $practices } practice
   *[other] { $practices } practices
} checked; no errors, no warnings
list_count = { $count ->
    [one] { $count } practice
   *[other] { $count } practices
}
init_one_folder = a site gets one folder; put a name with spaces in quotation marks: `padu init "{ $name }"`
list_unknown = `{ $word }` is not known
named_kind_unknown = there is no kind of practice `{ $word }`
named_subject_unknown = the subject `{ $word }` is not known
known_kinds = kinds of practice: { $words }
known_subjects = known subjects: { $words }
known_schools = schools here: { $words }
known_codes = codes: { $words }
known_values = what can be chosen: { $words }
explain_unknown = there is no code `{ $word }`
explain_announced = # { $code }

  This check is still to come. This version of Padu does not run it yet, so nothing is reported under this code. Its severity may already be set under `checks` in `site.yaml`.

  { $meaning }
announced_pupil_name = It will mean: a pupil is named; pupils go by a label, such as “Pupil A”.
announced_small_group = It will mean: a group is so small that its data could point at one child.
announced_photo_location = It will mean: the file of a photo holds the place where it was taken.
no_site = there is no site in this folder yet; run `padu init` first to make one, or go to the folder of your site
root_missing = there is no such folder: `{ $path }`
machine_failed = the computer refused: { $reason }
machine_full = the drive is full, so `{ $path }` cannot be written; delete what you can do without or choose another drive, then run this again
machine_denied = you may not open or write `{ $path }`; change its permissions, close other programs that use it, or choose another place
machine_write_protected = this drive is locked and can only be read, so `{ $path }` cannot be written; unlock it or choose another drive
machine_busy = another program is using `{ $path }`; close it, then run this again
machine_name_too_long = the name of `{ $path }` is too long for this drive; shorten the names of the file and its folders, or move the site further up
machine_file_too_large = `{ $path }` is too large for this drive; make the file smaller or choose another drive

fix_line = { "  " }line { $line }: { $title } [{ $code }]
fix_nothing = nothing can be mended without its author
fix_waits = nothing in the content is mended as yet, because `{ $path }` still has an error; put that right first, then run this once more
fix_possible_and_more = at least { $count } problems can be mended automatically: `padu check --fix`
fix_possible = { $count } of them can be mended automatically: `padu check --fix`
fix_would = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} in { $files ->
    [one] { $files } file
   *[other] { $files } files
} would be mended; nothing has been changed yet
fix_done = { $count ->
    [one] { $count } thing
   *[other] { $count } things
} in { $files ->
    [one] { $files } file
   *[other] { $files } files
} mended
left_alone_damaged = this file is left alone, because its letters are not stored whole; save it again as UTF-8: `{ $path }`
left_alone_line_ends = this file is left alone, because its lines end in the old way (CR); save it again with ordinary line ends: `{ $path }`
change_overtaken = this file is left alone, because another program has just changed it; run the command once more: `{ $path }`
change_read_only = this file is left alone, because it may only be read; unlock it, then run the command once more: `{ $path }`
change_taken = there is a file already where it should go, so nothing was moved: `{ $path }`
change_not_restored = this file could not be put back as it was; look at what is in it: `{ $path }`

rename_moved = { $from } → { $to }
rename_line = { "  " }line { $line }
rename_not_recorded = the old address `{ $address }` cannot be recorded, because the new one differs by capitals alone; on a server that tells these apart, old links from outside no longer arrive
rename_would = files to move: { $moved }, places to rewrite: { $places }; nothing has been changed yet
rename_done = files moved: { $moved }, places rewritten: { $places }

usage_command = there is no command `{ $word }`
usage_argument = `{ $word }` is not known here
usage_value = `{ $value }` is not a value of { $word }
usage_missing = missing: { $word }
usage_no_command = no command was given
usage_other = { $reason }
usage_help = See `padu --help` or `padu COMMAND --help`.

help_about = Padu builds sites of school collaboration portfolios from Markdown files.
value_folder = FOLDER
value_kind = KIND
value_title = TITLE
value_subject = SUBJECT
value_code = CODE
value_old = OLD
value_new = NEW
value_path = PATH
help_usage = Usage
help_options = Options
help_arguments = Arguments
help_commands = Commands
help_command = COMMAND
help_example = Example
help_help = Show this help
help_version = Show the version
help_root = Folder of the site (default: the nearest one upwards with site.yaml or content/)
help_language = Language of messages
help_color = Colours: auto, always or never
help_init = Make a new site: school profile, three example practices and settings; never overwrites
help_init_folder = Folder of the site (default: this one)
help_init_kind = One school (school, the default) or a catalogue of many (catalogue)
help_new = Make the file of a new practice, with guiding questions; without arguments Padu asks
help_new_kind = Kind of practice, as its folder is named
help_new_title = Title; the file’s name is made from it
help_new_school = Id of the school, where there are several
help_build = Build the site
help_check = Check the content and name every problem; changes nothing without --fix
help_check_path = A file or folder of the content, or several; the whole site is read, but only problems in here are written
help_list = List practices
help_rename = Move a practice or page, rewrite what refers to it, and record its old address
help_rename_old = File name without .md, school/name, kind/name, or the file’s path
help_rename_new = New name, kind/name, school/name, or new path; with / at the end only the folder changes
help_explain = Explain what a problem's code means, with a wrong and a right example
help_schema = Write the JSON Schema for text editors
help_completions = Write completions for bash, zsh, fish, elvish or powershell
help_shell = Name of the shell: bash, zsh, fish, elvish or powershell
help_output = Folder of the result, seen from the folder you are in, or from that of --root (default: public in the site)
help_fix = Mend what can be mended without its author, and show every change
help_dry_run = Only show the changes, write nothing
help_drafts = Include drafts and practices in review
help_strict = Count warnings as errors
help_jobs = How many jobs at once
help_timings = Write how many jobs ran at once and how long each stage took
help_check_format = Form of the output; json is JSON Lines, one object a line for each problem
help_format = Form of the output
help_list_kind = Only this kind of practice
help_list_subject = Only this subject
help_list_school = Only this school
help_code = Code of a problem, for example weekday-mismatch; without one, all are listed
help_kind = Kind of practice, or site, school, people; without it a general schema is written

scaffold_head = Write your own words in place of the dots, and change what is filled in already, which is an example. Lines that begin with # are only help and may go.
scaffold_others = You can also write { $keys }; the page “How to write” of this site says how.
scaffold_within = { $key } within { $parent }
scaffold_optional = You may add these: take the # away at the beginning of the line, then replace the example.

ask_words = an answer is needed here; write it and press Enter, or stop with Ctrl+C
ask_choice = write a number or a name from the list and press Enter, or stop with Ctrl+C
new_ask_kind = Kind of practice (number or name):
new_ask_title = Title:
new_ask_school = School (number or id):
new_missing = name the kind of practice and its title
new_which_school = there are several schools here; name one with `--school`, or run this inside the school’s folder
new_exists = this file is already there and was not changed: `{ $path }`; edit it, or use another title
new_next = Open the file, write in place of the dots, then run `padu check`.
new_blank_keys = The practice is published once this is filled in: { $keys }.
school_unknown = there is no school `{ $word }` here

init_wrote = wrote      { $path }
init_left = left alone { $path }
init_content_stays = The folder `content` is not empty, so no examples were added to it.
init_next = Next: write the first practice, see the site while you write, then build it:

setting_all = Settings of the site. Every key may go.
setting_title = Name of the site.
setting_kind = One school (school) or many (catalogue).
setting_language = Language of the site and of its messages: en or id.
setting_languages = All languages of the pages, where there are translations.
setting_pack = The country pack: kinds of practice, vocabularies, regions.
setting_theme = How the site looks.
setting_base_url = Where the site is published; only the feed, the site map and the links of the 404 page need it.
setting_licence = Licence of pages that name no other, such as CC-BY-SA-4.0.
setting_publisher = Who runs the site: a name, or name, level and region.
setting_content = Folder of the content (default: content).
setting_output = Folder of the result (default: public).
setting_errors = On errors, stop writes nothing and quarantine leaves only the broken practices out.
setting_sources = Portfolios of other schools, for a catalogue to come; not used yet.
setting_checks = How seriously each problem is taken: error, warning, hint or off.
setting_colours = Colours of the theme, such as accent.

preview_title = Padu preview
preview_here = { $count ->
    [0] This page is clean
    [one] { $count } problem on this page
   *[other] { $count } problems on this page
  }
preview_elsewhere = { $count ->
    [0] other files are clean
   *[other] { $count } in other files
  }
preview_held = This is still the last good version of the page; the new one appears when it is mended.
preview_draft = There is a draft at this address. Run `padu serve --drafts` to see it.
preview_settings = This page still uses the last good settings; the new ones are used when they are mended.
preview_waits = This site cannot be shown yet
preview_waits_about = Mend the cause and save the file: the site then appears here by itself.
preview_show = Show problems
preview_hide = Close
preview_gone = The preview has stopped. Run `padu serve` again.
serve_ready = Preview at { $address } (Ctrl+C to stop)
serve_taken = Port { $port } is in use; the next free one was taken.
serve_polling_asked = Changes are found by looking at the files again and again.
serve_polling_refused = The system will not tell of changes; Padu looks at the files again and again.
serve_polling_silent = A file changed and nothing told of it, as on some network drives; from now on Padu looks at the files again and again.
serve_more = … and { $count } more problems; `padu check` shows them all.
serve_read = Read in { $time } ms: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
serve_changed = { $files ->
    [one] { $files } file
   *[other] { $files } files
  } changed; ready in { $time } ms: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
serve_waits = This site cannot be shown yet. Padu waits until the problems above are mended.
serve_unreadable = The content cannot be read: { $reason }. Padu waits for a change.
serve_no_port = cannot open port { $port }: { $reason }
serve_port_taken = port { $port } is in use by another program, perhaps another preview; close that one, choose another port, such as `padu serve --port 9000`, or leave `--port` out for the next free one
serve_ports_taken = port { $port } and all that were tried after it are in use by other programs; choose another one, such as `padu serve --port 9000`
serve_port_denied = only whoever administers the computer may open port { $port }; choose another one, such as `padu serve --port 9000`
serve_no_browser = The browser could not be opened: { $reason }
help_serve = A preview on this computer that follows every change
help_port = Port, and no other (without it: 4000, or the next free one)
help_open = Open it in the browser
help_poll = Look at the files again and again, for drives that send no events
