CREATE TABLE look (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    appearance TEXT NOT NULL,
    text_size INTEGER NOT NULL,
    density TEXT NOT NULL,
    accent TEXT NOT NULL
);
INSERT INTO look (one, appearance, text_size, density, accent)
SELECT 1,
       coalesce((SELECT choice FROM appearance), 'SYSTEM'),
       coalesce((SELECT percent FROM text_size), 100),
       'COMFORTABLE',
       'BLUE';
DROP TABLE appearance;
DROP TABLE text_size;

CREATE TABLE own_sheet (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    file TEXT NOT NULL
);
