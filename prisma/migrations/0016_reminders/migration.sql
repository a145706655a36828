-- Which reminder of its end a registration's holder was sent last: so many days before, for that last day.
ALTER TABLE registration ADD COLUMN reminded_days integer, ADD COLUMN reminded_for date;
