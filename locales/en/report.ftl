# /baocao and the tables that are handed over
menu-report = Figures
command-baocao = The week's figures and files (staff)
report-title = 📊 Figures up to { $when }
report-sign-ups = Sign-ups: { $people } people, { $times } sign-ups{ $waiting ->
        [0] {""}
       *[other] ; waiting: { $waiting }
    }.
report-present = Present: { $people } people, { $times } times{ $counted ->
        [0] {""}
       *[other] ; counted on the spot: { $counted }
    }.
report-books = Books approved: { $books }, { $voices } recommendations{ $pending ->
        [0] {""}
       *[other] ; to be approved: { $pending }
    }.
report-pledges = Reading pledges: { $people } people.
report-read = Read: { $books } books, { $pages } pages, { $minutes } minutes.
report-activities-button = Each activity
report-activities-title = 📊 Each activity
report-activity = • { $title }: signed up { $places }, waiting { $waiting }, present { $people } people, { $times } times{ $counted ->
        [0] {""}
       *[other] , counted on the spot { $counted }
    }
report-xlsx-button = Excel file
report-csv-button = CSV files
report-which-csv = Which table do you need?
report-back-button = Figures again
report-file-caption = Made at { $when } by { $by }. It holds names and telephone numbers of residents: please keep it safe.
report-by-number = officer number { $number }
sheet-about = About this file
sheet-people = People
sheet-sign-ups = Sign-ups
sheet-attendance = Attendance
sheet-head-counts = Head counts
sheet-books = Books
sheet-pledges = Reading pledges
sheet-readings = Reading
sheet-totals = Totals of units
sheet-staff-log = Staff log
column-person = Number
column-name = Name
column-group = School, group, class
column-phone = Telephone
column-birth-year = Born
column-by-way-of = By way of
column-sign-ups = Sign-ups
column-activity = Activity
column-standing = State
column-code = Code
column-title = Title
column-author = Author
column-isbn = ISBN
column-voices = Recommendations
column-shown-as = Name on the pledge
column-pledge = Pledge
column-from = From
column-until = Until
column-goal = Goal
column-read = Read
column-days-read = Days with reading
column-day = Day
column-amount = Read
column-unit = Unit
column-when = When
column-by = Officer number
column-deed = Deed
column-about = About
column-before = Before
column-after = After
column-unit-of-group = Class, unit
column-pupils = People joining
column-books-introduced = Books introduced
column-hours-read = Hours read
column-entered-by = Entered by officer
column-entered-at = Entered at
column-recorded-at = Recorded at
column-recorded-how = Recorded by
column-head-count = Counted
column-on-the-list = On the list
cell-has-place = has a place
cell-waits = waits
cell-paper = entered by staff
cell-by-code = their code
cell-by-list = the list
cell-by-poster = the poster
unit-books = books
unit-pages = pages
unit-minutes = minutes
about-export-what = What
about-export-is = Is
about-export-programme = Programme
about-export-organiser = Organiser
about-export-made-at = Made at
about-export-made-by = Made by
about-export-person = Column “Number”
about-export-person-explained = Each person has one number; a child has that of whoever signed it up. Different numbers are people, rows are times.
export-usage = Usage: npm run export -- --out FOLDER
export-cannot-write = { $folder }: cannot be written to ({ $why }).
export-by-program = the server's administrator (npm run export)
export-sheet = { $sheet }: { $rows } rows
export-done = { $files } files written to { $folder }.
