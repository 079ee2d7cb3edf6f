## Words of the commands.

error = error
warning = warning
hint = hint
hint_word = hint
building = Building the site …
built = { $written } pages and files written, { $unchanged } unchanged, { $removed } removed; { $practices } practices of { $schools } schools; { $seconds } s
not_built = the site was not built; the old one is untouched
quarantined = { $count ->
    [one] { $count } file with errors was left out; see above
   *[other] { $count } files with errors were left out; see above
}
report_title = What needs mending
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
all_fine = { $practices } practices checked; no errors, no warnings
list_count = { $count ->
    [one] { $count } practice
   *[other] { $count } practices
}
list_unknown = `{ $word }` is not known
explain_unknown = there is no code `{ $word }`
root_missing = there is no such folder: `{ $path }`
machine_failed = the computer refused: { $reason }

fix_line = { "  " }line { $line }: { $title } [{ $code }]
fix_nothing = nothing can be mended without its author
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
help_build = Build the site
help_check = Check the content and name every problem; changes nothing without --fix
help_list = List practices
help_rename = Move a practice or page, rewrite what refers to it, and record its old address
help_rename_old = File name without .md, school/name, kind/name, or the file’s path
help_rename_new = New name, kind/name, school/name, or new path; with / at the end only the folder changes
help_explain = Explain what a problem's code means, with a wrong and a right example
help_schema = Write the JSON Schema for text editors
help_output = Folder of the result (default: public)
help_fix = Mend what can be mended without its author, and show every change
help_dry_run = Only show the changes, write nothing
help_drafts = Include drafts and practices in review
help_strict = Count warnings as errors
help_jobs = How many jobs at once
help_timings = Write how long each stage took
help_format = Form of the output
help_list_kind = Only this kind of practice
help_list_subject = Only this subject
help_list_school = Only this school
help_code = Code of a problem, for example weekday-mismatch
help_kind = Kind of practice; without it a general schema is written
