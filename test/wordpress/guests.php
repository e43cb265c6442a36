<?php
// Must-use plugin of the test's WordPress: readers may comment, and only who is in a hurry meets the flood limit.
add_filter('rest_allow_anonymous_comments', '__return_true');
add_filter('comment_flood_filter', fn($blocked) => $blocked && ($_POST['author_name'] ?? '') === 'Người vội', 20);
add_filter('pre_wp_mail', '__return_true');
