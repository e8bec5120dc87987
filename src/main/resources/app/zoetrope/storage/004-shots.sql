-- Which clips are next shots of a clip: labels of a third kind, so that a chain is found in both directions.
INSERT OR IGNORE INTO label (kind, folded, number, name)
    SELECT 'parent', parent, number, parent FROM (
        SELECT number, CASE WHEN json_valid(body) THEN json_extract(body, '$.parent') END AS parent FROM clip_body
    ) WHERE parent IS NOT NULL;
